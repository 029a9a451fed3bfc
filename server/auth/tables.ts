import type { Generated } from 'kysely';

/** The part of the sign-in schema that our own statements touch; better-auth knows the rest. */
export type SignInTables = {
  'auth.installation': { is_only: Generated<boolean>; secret: string; organisation_id: string | null };
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
  'auth.tries': { key: string; count: number; ends_at: Date };
};
