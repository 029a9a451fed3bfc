import { setTimeout as pause } from 'node:timers/promises';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import { type AccountPlace, type AccountRun, NotOurs } from './account-run.ts';
import { problemOf } from './imap-problem.ts';
import { loadAccount } from './load-account.ts';
import { openImap } from './open-imap.ts';
import { recordFault } from './record-fault.ts';
import { syncAccount } from './sync-account.ts';
import { untilNews } from './until-news.ts';

/** Reads an account until told to stop; after every fault it connects again, ever more patiently. */
export async function readAccount(place: AccountPlace, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const fault: unknown = await readUntilFault(place, signal).catch((error: unknown) => error);
    if (signal.aborted || fault instanceof NotOurs) return;
    const problem = problemOf(fault);
    const goesOn = await writeUnclocked(place.database, place.organisationId, (scope) =>
      recordFault(scope, { accountId: place.accountId, problem, now: place.now() }),
    ).catch(() => pause(5_000, true, { signal }).catch(() => false));
    if (!goesOn) return;
  }
}

async function readUntilFault(place: AccountPlace, signal: AbortSignal): Promise<void> {
  const { account, login, retryAt } = await writeUnclocked(place.database, place.organisationId, (scope) =>
    loadAccount(scope, place.accountId),
  );
  const waitMilliseconds = (retryAt?.getTime() ?? 0) - place.now().getTime();
  if (waitMilliseconds > 0) await pause(waitMilliseconds, null, { signal });
  const client = await openImap(login);
  const close = () => client.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    const run: AccountRun = { ...place, client, signal, account: { ...account, startedAt: place.now() } };
    while (!signal.aborted) await untilNews(client, { ...(await syncAccount(run)), signal });
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}
