import type { FetchMessageObject, MessageAddressObject } from 'imapflow';
import { isExcluded } from '../../../shared/features/mail-accounts/excluded-senders.ts';
import { readIn, writeIn, writeUnclocked } from '../../db/organisation-scope.ts';
import { isRowProblem } from '../imports/import-run.ts';
import { type MailHead, mayConcernCustomers } from '../imports/mail-side.ts';
import { type ImportedMail, readMail } from '../imports/read-mail.ts';
import { takeMails } from '../imports/take-mail.ts';
import type { AccountRun } from './account-run.ts';
import { type FolderPlace, moveOn } from './folder-place.ts';

/** Text and the names of attachments stand before this in all but the strangest mail. */
const mostBytes = 30_000_000;

type Batch = { uids: number[]; to: { seenFrom?: number; seenTo?: number } };

/** Only mail that may concern a customer is fetched whole; of the others nothing is kept, not even a count of who. */
export async function takeBatch(run: AccountRun, place: FolderPlace, { uids, to }: Batch): Promise<void> {
  const { database, organisationId, accountId, account } = run;
  const mails = await fetchMails(run, await worthFetching(run, uids));
  const move = { place, to, count: uids.length };
  if (mails.length === 0) {
    await writeUnclocked(database, organisationId, (scope) => moveOn(scope, accountId, move));
    return;
  }
  await writeIn(database, { organisationId, now: run.now() }, async (scope) => {
    await moveOn(scope, accountId, move);
    await takeMails(
      scope,
      {
        ...{ staffId: account.staffId, startedAt: account.startedAt },
        ...{ origin: 'mail', originDetail: account.address },
        bringer: { addresses: [account.address], sharing: account.sharing },
      },
      mails,
    );
  });
}

async function worthFetching(run: AccountRun, uids: number[]): Promise<number[]> {
  const { account } = run;
  if (uids.length === 0) return [];
  const listed = await run.client.fetchAll(uids, { uid: true, envelope: true }, { uid: true });
  const heads = listed
    .map((message) => ({ uid: message.uid, head: headOf(message) }))
    .filter(({ head }) => !isExcluded([head.from, ...head.to].map(addressOf), account.excludedSenders));
  const { staffId, address } = account;
  const may = await readIn(run.database, run.organisationId, (scope) =>
    mayConcernCustomers(
      scope,
      { staffId, addresses: [address] },
      heads.map(({ head }) => head),
    ),
  );
  return heads.filter((_, index) => may[index]).map(({ uid }) => uid);
}

/** One at a time in memory; what cannot be read is that mail's own fault. */
async function fetchMails(run: AccountRun, uids: number[]): Promise<ImportedMail[]> {
  const mails: ImportedMail[] = [];
  if (uids.length === 0) return mails;
  const query = { uid: true, source: { maxLength: mostBytes } };
  for await (const { source } of run.client.fetch(uids, query, { uid: true })) {
    const mail = source ? await readMail(source) : null;
    if (mail && !isRowProblem(mail)) mails.push(mail);
  }
  const { excludedSenders } = run.account;
  return mails.filter(({ from, to }) => !isExcluded([from, ...to].map(addressOf), excludedSenders));
}

const addressOf = ({ address }: { address: string }) => address;

function headOf({ envelope }: FetchMessageObject): MailHead {
  const people = (list: MessageAddressObject[] = []) =>
    list.map(({ address = '', name = '' }) => ({ address, name }));
  const [from] = [...people(envelope?.from), ...people(envelope?.sender)];
  return {
    from: from ?? { address: '', name: '' },
    to: [...people(envelope?.to), ...people(envelope?.cc)],
    subject: envelope?.subject ?? '',
  };
}
