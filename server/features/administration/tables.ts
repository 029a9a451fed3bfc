import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Role } from '../../../shared/features/administration/model.ts';
import type { ReckoningSubject } from '../../../shared/features/administration/reckoning.ts';

type Json<T> = JSONColumnType<T & object, string, string>;

export type AdministrationTables = {
  organisations: {
    organisation_id: string;
    name: string;
    settings: ColumnType<Record<string, unknown>, string | undefined, string>;
    clock: Generated<number>;
    directory_version: Generated<number>;
    address_hash_key: Buffer;
    is_health_shared: Generated<boolean>;
    created_at: Date;
  };
  teams: {
    organisation_id: string;
    id: string;
    name: string;
    lead_id: string | null;
    /** Null at the top. */
    parent_id: string | null;
  };
  staff: {
    organisation_id: string;
    id: string;
    user_id: string;
    name: string;
    email: string;
    roles: Generated<Role[]>;
    team_id: string | null;
    language: string | null;
    is_active: Generated<boolean>;
    /** Another program that acts by a token; it never signs in and is on no list of people. */
    is_integration: Generated<boolean>;
    access_epoch: Generated<number>;
    created_at: Date;
    /** Null: the organisation's. */
    time_zone: string | null;
    wants_reminder_mail: Generated<boolean>;
    reminder_mailed_on: string | null;
    /** With the company since; null: not known. */
    joined_on: string | null;
  };
  staff_attributes: { organisation_id: string; id: string; name: string };
  staff_attribute_values: {
    organisation_id: string;
    attribute_id: string;
    staff_id: string;
    value: string;
  };
  calendar_days: { organisation_id: string; day: string; is_working: boolean; name: Generated<string> };
  devices: {
    organisation_id: string;
    id: string;
    staff_id: string;
    session_id: string;
    token_hash: Buffer;
    name: string;
    created_at: Date;
    last_seen_at: Date | null;
    revoked_at: Date | null;
  };
  invitations: {
    organisation_id: string;
    id: string;
    kind: 'invitation' | 'reset' | 'first-administrator';
    token_hash: Buffer;
    email: string;
    name: Generated<string>;
    roles: Generated<Role[]>;
    team_id: string | null;
    staff_id: string | null;
    created_by: string | null;
    created_at: Date;
    expires_at: Date;
    used_at: Date | null;
  };
  /** What was asked for last of each subject (`runReckoning`). */
  reckonings: {
    organisation_id: string;
    subject: ReckoningSubject;
    asked_by: string | null;
    asked_at: Date;
    state: 'waiting' | 'running' | 'done' | 'failed';
    progress: number;
    heard_at: Date | null;
    finished_at: Date | null;
  };
  audit_entries: {
    organisation_id: string;
    id: string;
    at: Date;
    staff_id: string | null;
    action: string;
    subject_id: string | null;
    details: Json<Record<string, unknown>>;
  };
};
