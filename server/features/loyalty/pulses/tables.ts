import type { Generated, JSONColumnType } from 'kysely';
import type { PulseQuestion, PulseRules } from '../../../../shared/features/loyalty/pulses/model.ts';

export type PulsesTables = {
  pulse_rules: {
    organisation_id: string;
    rules: JSONColumnType<PulseRules>;
    changed_by: string;
    changed_at: Date;
  };
  /** A low answer's promise and the answer in the history bear the pulse's own id. */
  pulses: {
    organisation_id: string;
    id: string;
    customer_id: string;
    question: PulseQuestion;
    token_hash: Buffer;
    /** Sent by the server; otherwise a colleague put the link into a mail. */
    is_mailed: boolean;
    asked_by: string;
    asked_on: string;
    asked_at: Date;
    expires_at: Date;
    score: number | null;
    words: Generated<string>;
    answered_at: Date | null;
  };
};
