/** Roles without a sign-in of their own, which the program's connections take on. */
export const workingRoles = ['kith_app', 'kith_sign_in'] as const;
