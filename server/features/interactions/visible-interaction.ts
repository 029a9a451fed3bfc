import { type RawBuilder, sql } from 'kysely';
import type { Attachment } from '../../../shared/features/interactions/model.ts';

/** What a reader may see of the row `interactions`: its author all, colleagues as far as the author shared it. */
export type VisibleInteraction = {
  subject: RawBuilder<string | null>;
  text: RawBuilder<string | null>;
  attachments: RawBuilder<Attachment[] | null>;
  messageId: RawBuilder<string | null>;
};

/**
 * SQL in place of the hidden columns. Never select, compare or search `subject`, `text`, `attachments` or
 * `message_id` of another person's interaction in any other way.
 */
export function visibleInteraction(staffId: string): VisibleInteraction {
  const isAuthor = sql`interactions.author_id = ${staffId}`;
  const showsSubject = sql`(${isAuthor} OR interactions.sharing IN ('everything', 'subject'))`;
  const showsAll = sql`(${isAuthor} OR interactions.sharing = 'everything')`;
  return {
    subject: sql<string | null>`CASE WHEN ${showsSubject} THEN interactions.subject END`,
    text: sql<string | null>`CASE WHEN ${showsAll} THEN interactions.text END`,
    attachments: sql<Attachment[] | null>`CASE WHEN ${showsAll} THEN interactions.attachments END`,
    messageId: sql<string | null>`CASE WHEN ${showsSubject} THEN interactions.message_id END`,
  };
}
