import { type Kysely, sql } from 'kysely';
import type { workingRoles } from './working-roles.ts';

/**
 * A role this user can take on. Roles belong to the whole server, so another Kith database or an administrator may
 * have made it already; then nothing is asked for that a user without CREATEROLE may not do.
 */
export async function ensureRole(db: Kysely<unknown>, role: (typeof workingRoles)[number]): Promise<void> {
  await sql
    .raw(
      `DO $$ BEGIN
         IF to_regrole('${role}') IS NULL THEN CREATE ROLE ${role} NOLOGIN; END IF;
       EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
       DO $$ DECLARE
         act text := CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END;
       BEGIN
         IF NOT pg_has_role('${role}', act) THEN EXECUTE format('GRANT ${role} TO %I', current_user); END IF;
       END $$;`,
    )
    .execute(db);
}
