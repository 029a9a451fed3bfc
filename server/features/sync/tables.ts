import type { JSONColumnType } from 'kysely';
import type { CommandResult } from '../../../shared/features/sync/command.ts';

export type SyncTables = {
  commands: {
    organisation_id: string;
    id: string;
    staff_id: string;
    name: string;
    result: JSONColumnType<CommandResult>;
    at: Date;
  };
};
