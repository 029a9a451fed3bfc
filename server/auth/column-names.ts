const createdAndUpdated = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** better-auth's camel case against our snake case plurals. */
export const columnNames = {
  user: { modelName: 'users', fields: { emailVerified: 'email_verified', ...createdAndUpdated } },
  session: {
    modelName: 'sessions',
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...createdAndUpdated,
    },
  },
  account: {
    modelName: 'accounts',
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...createdAndUpdated,
    },
  },
  verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...createdAndUpdated } },
  rateLimit: { modelName: 'rate_limits', fields: { lastRequest: 'last_request' } },
  passkey: {
    passkey: {
      modelName: 'passkeys',
      fields: {
        publicKey: 'public_key',
        userId: 'user_id',
        credentialID: 'credential_id',
        deviceType: 'device_type',
        backedUp: 'backed_up',
        createdAt: 'created_at',
      },
    },
  },
  deviceCode: {
    deviceCode: {
      modelName: 'device_codes',
      fields: {
        deviceCode: 'device_code',
        userCode: 'user_code',
        userId: 'user_id',
        expiresAt: 'expires_at',
        lastPolledAt: 'last_polled_at',
        pollingInterval: 'polling_interval',
        clientId: 'client_id',
      },
    },
  },
};
