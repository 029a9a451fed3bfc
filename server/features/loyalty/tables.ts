import type { ProgrammeTables } from './programme/tables.ts';
import type { PulsesTables } from './pulses/tables.ts';
import type { SayAndDoTables } from './say-and-do/tables.ts';
import type { TierTables } from './tiers/tables.ts';
import type { ValueTables } from './value/tables.ts';

export type LoyaltyTables = ValueTables & ProgrammeTables & TierTables & PulsesTables & SayAndDoTables;
