import type { Generated, JSONColumnType } from 'kysely';
import type { Origin } from '../../../shared/features/customers/model.ts';
import type {
  Attachment,
  InteractionDirection,
  InteractionKind,
  SharingLevel,
} from '../../../shared/features/interactions/model.ts';

export type InteractionsTables = {
  interactions: {
    organisation_id: string;
    id: string;
    customer_id: string;
    kind: InteractionKind;
    direction: InteractionDirection;
    happened_at: Date;
    subject: Generated<string>;
    text: Generated<string>;
    attachments: JSONColumnType<Attachment[], string | undefined, string>;
    sharing: Generated<SharingLevel>;
    author_id: string | null;
    message_id: string | null;
    origin: Generated<Origin>;
    origin_detail: Generated<string>;
    created_at: Date;
    deleted_at: Date | null;
  };
};
