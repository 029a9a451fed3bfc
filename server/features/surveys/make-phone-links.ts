import type { WriteScope } from '../../db/organisation-scope.ts';
import { eligiblePeople } from './eligible-people.ts';
import { makePhoneCodes } from './phone-codes.ts';
import { requireTaking } from './require-taking.ts';
import { loadSealedRound } from './store.ts';

export type PhoneLink = { name: string; email: string; team: string | null; url: string };

/** For everybody asked, or those of one team and the teams below it, whether they have a ballot already or not. Shown this once. */
export async function makePhoneLinks(
  scope: WriteScope,
  publicUrl: string,
  { id, teamId }: { id: string; teamId: string | null },
): Promise<{ links: PhoneLink[] }> {
  await requireTaking(scope, await loadSealedRound(scope, id), scope.now);
  const people = await eligiblePeople(scope, id, teamId);
  const codes = await makePhoneCodes(
    scope,
    id,
    people.map(({ staffId }) => staffId),
  );
  const links = people.map(({ staffId, name, email, team }) => ({
    ...{ name, email, team },
    url: phoneUrl(publicUrl, codes.get(staffId)!),
  }));
  return { links };
}

/** The code stands behind the `#`, which no browser sends and no proxy logs. */
export function phoneUrl(publicUrl: string, code: string): string {
  return new URL(`/survey#${code}`, publicUrl).href;
}
