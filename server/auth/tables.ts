import type { Generated } from 'kysely';
import type { Role } from '../../shared/features/administration/model.ts';

/** The part of the sign-in schema that our own statements touch; better-auth knows the rest. */
export type SignInTables = {
  'auth.installation': {
    is_only: Generated<boolean>;
    secret: string;
    organisation_id: string | null;
    /** Signs what browsers are told to switch off; PEM, made when it is first asked for. */
    switch_key: Generated<string | null>;
  };
  'auth.users': {
    id: string;
    name: string;
    email: string;
    email_verified: Generated<boolean>;
    organisation_id: string;
    staff_id: string;
    created_at: Date;
    updated_at: Date;
  };
  'auth.sessions': {
    id: string;
    token: string;
    user_id: string;
    expires_at: Date;
    ip_address: string | null;
    user_agent: string | null;
    created_at: Date;
    updated_at: Date;
  };
  'auth.accounts': {
    id: string;
    account_id: string;
    provider_id: string;
    user_id: string;
    password: string | null;
    created_at: Date;
    updated_at: Date;
  };
  'auth.passkeys': { id: string; user_id: string };
  'auth.verifications': { id: string; expires_at: Date };
  'auth.tries': { key: string; count: number; ends_at: Date };
  /** What sign-in may know of people and of their devices. */
  'auth.colleagues': { organisation_id: string; id: string; roles: Role[]; is_active: boolean };
  'auth.paired_devices': {
    organisation_id: string;
    id: string;
    session_id: string;
    token_hash: Buffer;
    last_seen_at: Date | null;
    revoked_at: Date | null;
  };
};
