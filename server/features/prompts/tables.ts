import type { Generated } from 'kysely';
import type { PromptAnswer } from '../../../shared/features/prompts/model.ts';

export type PromptsTables = {
  prompt_answers: {
    organisation_id: string;
    id: string;
    customer_id: string;
    prompt_key: string;
    answer: PromptAnswer['answer'];
    reason: Generated<string>;
    until_on: string | null;
    answered_at: Date;
    staff_id: string;
  };
};
