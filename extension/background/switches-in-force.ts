import type { PageFeature, SwitchDocument, SwitchRefusal } from '../../shared/features/mail-clients/model.ts';
import type { CacheDatabase } from '../cache/database.ts';
import { judgeSwitches } from './signed-switches.ts';

type Parts = { db: CacheDatabase; now: () => Date; report: (reason: SwitchRefusal) => Promise<void> };

/**
 * Takes the document that came with the directory, if it is to be believed; each one is judged once. What is not believed
 * leaves the one in force where it is and is reported.
 */
export async function takeSwitches({ db, now, report }: Parts): Promise<void> {
  const [session, directory, judged, document] = await Promise.all([
    db.read('session'),
    db.read('directory'),
    db.read('judgedSwitches'),
    db.read('switches'),
  ]);
  const signed = directory?.mailClients?.switches;
  if (!session?.trust || !signed || judged === signed.text + signed.signature) return;
  const inForce = document?.number ?? null;
  const verdict = await judgeSwitches(signed, { trust: session.trust, inForce, now: now() });
  await db.atomically(async () => {
    if ((await db.read('session'))?.token !== session.token) return;
    await db.write('judgedSwitches', signed.text + signed.signature);
    if ('document' in verdict) await db.write('switches', verdict.document);
  });
  if ('refusal' in verdict) await report(verdict.refusal).catch(() => undefined);
}

/** What is switched off and added now; nothing once the document has run out. */
export async function switchesInForce(
  db: CacheDatabase,
  now: Date,
): Promise<Pick<SwitchDocument, 'off' | 'selectors'>> {
  const document = await db.read('switches');
  return document && document.expiresAt > now.toISOString() ? document : { off: [], selectors: [] };
}

export async function isSwitchedOff(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  feature: PageFeature,
): Promise<boolean> {
  const { off } = await switchesInForce(db, now());
  return off.some(({ part }) => part === feature);
}
