import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ActionState } from '../../../shared/features/surveys/action.ts';
import type { Instrument, ItemSubject } from '../../../shared/features/surveys/instrument.ts';
import type { KeptClosing, RoundPlan, RoundState } from '../../../shared/features/surveys/round.ts';

export type SurveysTables = {
  survey_instruments: {
    organisation_id: string;
    id: string;
    version: number;
    body: JSONColumnType<Instrument>;
    saved_by: string;
    saved_at: Date;
  };
  survey_rounds: {
    organisation_id: string;
    id: string;
    state: RoundState;
    plan: JSONColumnType<RoundPlan>;
    opens_on: string;
    closes_on: string;
    manifest: string | null;
    manifest_hash: string | null;
    closing: ColumnType<KeptClosing | null, string | null | undefined, string | null>;
    planned_by: string;
    planned_at: Date;
    sealed_on: string | null;
    rewritings_owed: Generated<number>;
  };
  survey_eligible: {
    organisation_id: string;
    round_id: string;
    staff_id: string;
    cohort_id: string;
    issued_for: Buffer | null;
  };
  survey_mailings: {
    organisation_id: string;
    round_id: string;
    staff_id: string;
    state: 'waiting' | 'sending' | 'sent' | 'refused' | 'unsure';
    with_phone_link: boolean;
  };
  survey_ballots: {
    organisation_id: string;
    round_id: string;
    token_hash: Buffer;
    cohort_id: string;
    body: Buffer;
  };
  survey_comments: {
    organisation_id: string;
    round_id: string;
    token_hash: Buffer;
    item_id: string;
    body: Buffer;
  };
  survey_commitments: { organisation_id: string; round_id: string; commitment: Buffer };
  survey_releases: {
    organisation_id: string;
    round_id: string;
    released_on: string;
    body: ColumnType<Record<string, unknown>, string, never>;
  };
  survey_actions: {
    organisation_id: string;
    id: string;
    round_id: string;
    cut_id: string;
    subject: ItemSubject;
    what: string;
    owner_id: string;
    due_on: string;
    state: ActionState;
    outcome: Generated<string>;
    announced_by: string;
    announced_at: Date;
    settled_at: Date | null;
  };
  'auth.survey_codes': { organisation_id: string; round_id: string; staff_id: string; code_hash: Buffer };
  'auth.survey_keys': { organisation_id: string; round_id: string; purpose: string; sealed: Buffer };
};
