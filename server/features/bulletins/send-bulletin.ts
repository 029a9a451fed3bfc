import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Links } from '../../auth/send-link.ts';
import type { Session } from '../../auth/session.ts';
import { inSlices } from '../../db/in-slices.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { loadToday } from '../customers/today.ts';
import { chooseRecipients } from './list-recipients.ts';
import { loadDraft } from './store.ts';

/** Writes down who gets it and who does not; the job mails it. @throws AppError */
export function sendBulletin({ links }: { links: Pick<Links, 'sendMail'> }) {
  return async (scope: WriteScope, session: Session, { id }: { id: string }): Promise<void> => {
    const { trx, organisationId, now } = scope;
    const bulletin = await loadDraft(scope, id);
    if (bulletin.until_on < (await loadToday(scope, now))) throw new AppError('conflict', 'bulletins:over');
    if (!links.sendMail) throw new AppError('unavailable', 'bulletins:noMailServer');
    const recipients = await chooseRecipients(scope, bulletin, now);
    if (!recipients.some(({ state }) => state === 'waiting'))
      throw new AppError('conflict', 'bulletins:nobody');
    await trx
      .updateTable('bulletins')
      .set({ sent_by: session.staffId, sent_at: now })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute();
    const rows = recipients.map(({ customerId, quantity, lastBoughtAt, state, because }) => ({
      ...{ organisation_id: organisationId, id: uuidv7(), bulletin_id: id, customer_id: customerId },
      ...{ state, because, quantity, last_bought_at: lastBoughtAt, changed_at: now },
    }));
    await inSlices(rows, (slice) => trx.insertInto('bulletin_recipients').values(slice).execute());
  };
}
