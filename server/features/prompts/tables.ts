import type { Generated } from 'kysely';
import type { PromptAnswer, PromptKind } from '../../../shared/features/prompts/model.ts';

export type PromptsTables = {
  prompt_answers: {
    organisation_id: string;
    id: string;
    customer_id: string;
    prompt_key: string;
    answer: PromptAnswer['answer'];
    because: PromptAnswer['because'];
    reason: Generated<string>;
    until_on: string | null;
    answered_at: Date;
    staff_id: string;
  };
  prompt_settings: {
    organisation_id: string;
    slipping_below_percent: number;
    win_back_from_minor: number;
  };
  prompt_lessons: {
    organisation_id: string;
    kind: PromptKind;
    answered: number;
    done: number;
    refused: number;
    wrong: number;
  };
  prompt_showings: { organisation_id: string; customer_id: string; prompt_key: string; shown_on: string };
  product_pairs: {
    organisation_id: string;
    position: number;
    given: string;
    also: string;
    together: number;
    share: number;
    lift: number;
    lift_low: number;
  };
};
