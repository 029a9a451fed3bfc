import type { Generated } from 'kysely';
import type {
  BulletinSubject,
  LeftOutReason,
  RecipientState,
} from '../../../shared/features/bulletins/model.ts';

export type BulletinsTables = {
  bulletins: {
    organisation_id: string;
    id: string;
    product: string;
    subject: BulletinSubject;
    from_on: string;
    until_on: string;
    low_percent: number;
    high_percent: number;
    text_en: string;
    text_zh: string;
    bought_within_months: number;
    written_by: string;
    written_at: Date;
    /** From here on it is as it was sent. */
    sent_by: string | null;
    sent_at: Date | null;
    actual_percent: number | null;
    recorded_by: string | null;
    recorded_at: Date | null;
  };
  /** Written when it is sent. The mail in the customer's history bears the same id. */
  bulletin_recipients: {
    organisation_id: string;
    id: string;
    bulletin_id: string;
    customer_id: string;
    state: RecipientState;
    because: LeftOutReason | null;
    quantity: number;
    last_bought_at: Date;
    /** Where it went. */
    address: Generated<string>;
    changed_at: Date;
  };
};
