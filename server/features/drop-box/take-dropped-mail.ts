import { normaliseAddress } from '../../../shared/features/customers/normalise-address.ts';
import { type WriteScope, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { isRowProblem } from '../imports/import-run.ts';
import { type ImportedMail, readMail } from '../imports/read-mail.ts';
import { takeMails } from '../imports/take-mail.ts';
import { addressOf } from './drop-box-address.ts';
import { refuseMachines } from './refuse-machines.ts';
import { SmtpRefusal } from './smtp-refusal.ts';
import { confirmedAddresses, type DropBox } from './store.ts';

type Dropped = { database: Database; box: DropBox; domain: string; raw: Buffer; now: Date };

/**
 * Stored when this returns, so that what was accepted is never lost. The token says whose it is, and the sender must be
 * theirs: neither SPF nor DKIM can be counted on behind a relay. @throws SmtpRefusal
 */
export async function takeDroppedMail({ database, box, domain, raw, now }: Dropped): Promise<void> {
  await refuseMachines(raw);
  const mail = await readMail(raw);
  if (isRowProblem(mail)) throw new SmtpRefusal(550, 'Kith cannot read this mail');
  const { organisationId } = box;
  await writeIn(database, { organisationId, now }, (scope) => take(scope, mail, { box, domain }));
}

async function take(
  scope: WriteScope,
  mail: ImportedMail,
  { box: { staffId, token }, domain }: Pick<Dropped, 'box' | 'domain'>,
): Promise<void> {
  const senders = await confirmedAddresses(scope, staffId);
  if (!senders.includes(normaliseAddress(mail.from.address) ?? ''))
    throw new SmtpRefusal(550, 'Only its owner may write to this address, from the address known to Kith');
  const address = addressOf(token, domain);
  const { added, unchanged } = await takeMails(
    scope,
    {
      ...{ staffId, startedAt: scope.now, origin: 'mail', originDetail: address },
      bringer: { addresses: [...senders, address], sharing: 'everything' },
    },
    [mail],
  );
  if (added + unchanged === 0)
    throw new SmtpRefusal(550, 'Kith knows no customer in this mail: add them first, then send it again');
  await scope.trx
    .updateTable('drop_boxes')
    .set((eb) => ({ received_count: eb('received_count', '+', added), received_at: scope.now }))
    .where('organisation_id', '=', scope.organisationId)
    .where('staff_id', '=', staffId)
    .execute();
}
