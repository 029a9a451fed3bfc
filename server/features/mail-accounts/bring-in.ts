import type { FetchMessageObject, MessageAddressObject } from 'imapflow';
import { isExcluded } from '../../../shared/features/mail-accounts/excluded-senders.ts';
import { type ReadScope, readIn, writeIn, writeUnclocked } from '../../db/organisation-scope.ts';
import { isRowProblem } from '../imports/import-run.ts';
import { type MailHead, mayConcernCustomers } from '../imports/mail-side.ts';
import { type ImportedMail, readMail } from '../imports/read-mail.ts';
import { takeMails } from '../imports/take-mail.ts';
import type { AccountRun } from './account-run.ts';
import { requireConnected } from './require-connected.ts';
import { settleMails } from './troubled-mails.ts';

/** Text and the names of attachments stand before this in all but the strangest mail. */
const mostBytes = 30_000_000;

type Fetched = { mails: ImportedMail[]; unreadable: number[] };

/**
 * Takes these mails of the open folder in, and `andThen` in the same transaction. Only mail that may concern a customer
 * is fetched whole; of the others nothing is kept, not even a count of who.
 */
export async function bringIn(
  run: AccountRun,
  { path, uids }: { path: string; uids: readonly number[] },
  andThen: (scope: ReadScope) => Promise<void>,
): Promise<void> {
  const { database, organisationId, accountId, account } = run;
  const { mails, unreadable } = await fetchMails(run, await worthFetching(run, uids));
  requireConnected(run.client);
  const now = run.now();
  const settle = async (scope: ReadScope) => {
    await andThen(scope);
    if (uids.length > 0) await settleMails(scope, { accountId, path }, { uids, unreadable, now });
  };
  if (mails.length === 0) {
    await writeUnclocked(database, organisationId, settle);
    return;
  }
  await writeIn(database, { organisationId, now }, async (scope) => {
    await settle(scope);
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

async function worthFetching(run: AccountRun, uids: readonly number[]): Promise<number[]> {
  const { account } = run;
  if (uids.length === 0) return [];
  const listed = await run.client.fetchAll([...uids], { uid: true, envelope: true }, { uid: true });
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
async function fetchMails(run: AccountRun, uids: number[]): Promise<Fetched> {
  const fetched: Fetched = { mails: [], unreadable: [] };
  if (uids.length === 0) return fetched;
  const { excludedSenders } = run.account;
  const query = { uid: true, source: { maxLength: mostBytes } };
  for await (const { uid, source } of run.client.fetch(uids, query, { uid: true })) {
    const mail = source ? await readMail(source) : null;
    if (!mail) continue;
    if (isRowProblem(mail)) {
      if (mail.messageKey === 'imports:problem.badMail') fetched.unreadable.push(uid);
    } else if (!isExcluded([mail.from, ...mail.to].map(addressOf), excludedSenders)) fetched.mails.push(mail);
  }
  return fetched;
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
