import type { ProgrammeTables } from './programme/tables.ts';
import type { TierTables } from './tiers/tables.ts';
import type { ValueTables } from './value-tables.ts';

export type LoyaltyTables = ValueTables & ProgrammeTables & TierTables;
