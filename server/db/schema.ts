import type { Kysely, Transaction } from 'kysely';
import type { SignInTables } from '../auth/tables.ts';
import type { AdministrationTables } from '../features/administration/tables.ts';
import type { BulletinsTables } from '../features/bulletins/tables.ts';
import type { ComplaintsTables } from '../features/complaints/tables.ts';
import type { ConsentsTables } from '../features/consents/tables.ts';
import type { CustomersTables } from '../features/customers/tables.ts';
import type { DropBoxTables } from '../features/drop-box/tables.ts';
import type { RetentionTables } from '../features/erasure/retention-tables.ts';
import type { ErasureTables } from '../features/erasure/tables.ts';
import type { HandoversTables } from '../features/handovers/tables.ts';
import type { ImportsTables } from '../features/imports/tables.ts';
import type { InsightTables } from '../features/insight/tables.ts';
import type { IntegrationsTables } from '../features/integrations/tables.ts';
import type { InteractionsTables } from '../features/interactions/tables.ts';
import type { LoyaltyTables } from '../features/loyalty/tables.ts';
import type { MailAccountsTables } from '../features/mail-accounts/tables.ts';
import type { MailClientsTables } from '../features/mail-clients/tables.ts';
import type { PromisesTables } from '../features/promises/tables.ts';
import type { PromptsTables } from '../features/prompts/tables.ts';
import type { PurchasesTables } from '../features/purchases/tables.ts';
import type { SurveysTables } from '../features/surveys/tables.ts';
import type { SyncTables } from '../features/sync/tables.ts';
import type { WritingTables } from '../features/writing/tables.ts';

export type Schema = SignInTables &
  AdministrationTables &
  BulletinsTables &
  ComplaintsTables &
  ConsentsTables &
  CustomersTables &
  IntegrationsTables &
  InsightTables &
  InteractionsTables &
  PurchasesTables &
  PromisesTables &
  PromptsTables &
  ImportsTables &
  MailAccountsTables &
  DropBoxTables &
  LoyaltyTables &
  SurveysTables &
  SyncTables &
  ErasureTables &
  RetentionTables &
  WritingTables &
  MailClientsTables &
  HandoversTables;

export type Database = Kysely<Schema>;
export type Trx = Transaction<Schema>;
