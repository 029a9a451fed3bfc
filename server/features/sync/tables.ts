import type { JSONColumnType } from 'kysely';
import type { Waiting } from '../../../shared/features/prompts/who-first.ts';
import type { CommandResult } from '../../../shared/features/sync/command.ts';
import type { Day } from '../../../shared/time/instant.ts';

export type SyncTables = {
  commands: {
    organisation_id: string;
    id: string;
    staff_id: string;
    name: string;
    result: JSONColumnType<CommandResult>;
    at: Date;
  };
  /** Under what a person's list of Today was weighed, and the day it was read last. */
  today_lists: {
    organisation_id: string;
    staff_id: string;
    weighed_on: Day;
    clock: number;
    directory_version: number;
    access_epoch: number;
    read_on: Day;
  };
  /** Only customers at whom something waits. */
  today_customers: {
    organisation_id: string;
    staff_id: string;
    customer_id: string;
    waiting: JSONColumnType<Waiting>;
  };
};
