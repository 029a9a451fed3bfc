import type { ConsentAnswer, ConsentRule } from '../../../shared/features/consents/model.ts';

export type ConsentsTables = {
  consent_purposes: {
    organisation_id: string;
    id: string;
    name_en: string;
    name_zh: string;
    wording_en: string;
    wording_zh: string;
    rule: ConsentRule;
    is_retired: boolean;
    created_at: Date;
  };
  consent_answers: {
    organisation_id: string;
    id: string;
    customer_id: string;
    purpose: string;
    channel: ConsentAnswer['channel'];
    state: ConsentAnswer['state'];
    wording: string;
    source: ConsentAnswer['source'];
    said_on: string;
    recorded_at: Date;
    recorded_by: string | null;
  };
  preference_links: {
    organisation_id: string;
    id: string;
    customer_id: string;
    token_hash: Buffer;
    created_by: string;
    created_at: Date;
    expires_at: Date;
    withdrawn_at: Date | null;
  };
};
