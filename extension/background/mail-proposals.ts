import { type PromiseProposal, proposePromises } from '../../shared/features/promises/propose-promises.ts';
import type { Directory } from '../../shared/features/sync/model.ts';
import { dayIn } from '../../shared/time/day.ts';
import { workingDaysOf } from '../../shared/time/working-time.ts';
import { unansweredProposals } from '../cache/answered-proposals.ts';
import type { CacheDatabase } from '../cache/database.ts';
import type { HeardMail } from './mail-message.ts';
import { promiseSource } from './promise-source.ts';
import type { PanelSubject } from './views.ts';

type Scene = { mail: HeardMail; subject: PanelSubject; directory: Directory; now: Date };

/** What the open mail promises or keeps, as far as nobody has answered that here. Its text stays on the device. */
export async function mailProposals(
  db: CacheDatabase,
  { mail, subject, directory, now }: Scene,
): Promise<PromiseProposal[]> {
  if (subject.state !== 'card' || mail.isList || mail.excerpt === '') return [];
  const { timeZone } = directory.settings;
  const proposals = proposePromises(
    {
      text: mail.excerpt,
      attachmentNames: mail.attachmentNames ?? [],
      messageId: promiseSource(mail),
      writtenOn: dayIn(mail.sentAt ?? now, timeZone),
      writtenBy: mail.isOutgoing ? 'us' : 'them',
      isWorkingDay: workingDaysOf(directory),
    },
    subject.card.promises,
    dayIn(now, timeZone),
  );
  return unansweredProposals(db, proposals);
}
