import { v7 as uuidv7 } from 'uuid';
import { eligibleIn, type Manifest } from '../../shared/features/surveys/manifest.ts';
import type { Release } from '../../shared/features/surveys/release.ts';
import { cellOf } from '../../shared/features/surveys/release-figures.ts';
import { questionsOf } from '../../shared/features/surveys/release-questions.ts';
import { addDays } from '../../shared/time/day.ts';
import { addEmployees, sealTestRound } from './surveys-round.ts';
import type { TestOrganisation } from './test-organisation.ts';

const both = (text: string) => ({ en: text, zh: text });
const eligible = 30;

/** Released on its closing day: this many units of which every question is shown, with a seller in each. */
export async function releaseLinkedRound(
  organisation: TestOrganisation,
  { units, closedOn }: { units: number; closedOn: string },
): Promise<{ manifest: Manifest; sellers: string[] }> {
  const { organisationId, teamId } = organisation;
  const sealed = await sealTestRound(organisation, { minimumGroup: 5 });
  const sellers = (await addEmployees(organisation, teamId, units)).map(({ staffId }) => staffId);
  const { manifest, release } = roundOfUnits(sealed.manifest, { units, closedOn });
  const { roundId } = manifest;
  const closing = { closedOn, eligible: units * eligible, issued: units * 20, counted: units * 20 };
  await organisation.write(async ({ trx }) => {
    await trx
      .updateTable('survey_rounds')
      .set({
        ...{ state: 'released', manifest: JSON.stringify(manifest) },
        ...{ opens_on: manifest.opensOn, closes_on: manifest.closesOn },
        closing: JSON.stringify({ ...closing, comments: 0, root: '0'.repeat(64) }),
      })
      .where('id', '=', roundId)
      .execute();
    const own = { organisation_id: organisationId, round_id: roundId };
    await trx
      .insertInto('survey_eligible')
      .values(
        sellers.map((staff_id, unit) => ({
          ...{ ...own, staff_id, cohort_id: manifest.cohorts[unit]!.id, issued_for: null },
        })),
      )
      .execute();
    await trx
      .insertInto('survey_releases')
      .values({ ...own, released_on: closedOn, body: JSON.stringify(release) })
      .execute();
  });
  return { manifest, sellers };
}

function roundOfUnits(sealed: Manifest, { units, closedOn }: { units: number; closedOn: string }) {
  const names = Array.from({ length: units }, (_, unit) => ({
    id: uuidv7(),
    name: both(`Shop ${unit + 1}`),
  }));
  const [section] = sealed.instrument.sections;
  const [meaning] = section!.items;
  const content = { ...meaning!, id: 'content', subject: 'satisfaction' as const, text: both('Content?') };
  const all = { id: uuidv7(), name: both('Everybody'), parentId: null };
  const manifest: Manifest = {
    ...{ ...sealed, closesOn: addDays(closedOn, -1), opensOn: addDays(closedOn, -14) },
    instrument: { ...sealed.instrument, sections: [{ ...section!, items: [...section!.items, content] }] },
    cohorts: names.map((unit) => ({
      ...unit,
      eligible,
      publicKey: sealed.cohorts[0]!.publicKey,
      teamIds: [],
    })),
    cuts: [
      { ...all, cohortIds: names.map(({ id }) => id) },
      ...names.map(({ id, name }) => ({ id: uuidv7(), name, parentId: all.id, cohortIds: [id] })),
    ],
  };
  const questions = questionsOf(manifest.instrument).filter(({ scale }) => scale?.max === 5);
  const release: Release = {
    ...{ format: 1, releasedOn: closedOn, drivers: null, comparison: null, coarsened: [] },
    ...{ elements: [], reliability: [], groups: [], nonResponse: [], comments: [] },
    turnouts: manifest.cuts.map((cut) => ({ cutId: cut.id, ballots: cut.cohortIds.length * 20 })),
    cells: manifest.cuts.flatMap((cut, unit) =>
      questions.map((question) => {
        const up = unit === 0 ? 8 : 2 + ((unit * 5) % 14);
        const counts = [1, 1, 18 - up, up, 0].map((count) => count * cut.cohortIds.length);
        const place = { cutId: cut.id, eligible: eligibleIn(cut, manifest), isEverybody: unit === 0 };
        return cellOf(question, counts, place);
      }),
    ),
  };
  return { manifest, release };
}

/** Of each seller as many customers as there are scores, who answered on that day how satisfied they are. */
export async function answerAsCustomers(
  organisation: TestOrganisation,
  scoresOf: ReadonlyMap<string, readonly number[]>,
  answeredAt: Date,
): Promise<void> {
  const { organisationId, now } = organisation;
  const answers = [...scoresOf].flatMap(([seller, scores]) =>
    scores.map((score) => ({ seller, score, customerId: uuidv7() })),
  );
  for (const { seller, customerId } of answers)
    await organisation
      .as('administrator')
      .customers.add({ id: customerId, kind: 'person', name: 'A customer', ownerId: seller });
  await organisation.write(({ trx }) =>
    trx
      .insertInto('pulses')
      .values(
        answers.map(({ seller, score, customerId }) => ({
          ...{ organisation_id: organisationId, id: uuidv7(), customer_id: customerId, asked_by: seller },
          ...{ question: 'satisfaction' as const, token_hash: Buffer.from(customerId), is_mailed: true },
          ...{ asked_on: now.toISOString().slice(0, 10), asked_at: now, expires_at: answeredAt },
          ...{ score, answered_at: answeredAt },
        })),
      )
      .execute(),
  );
}
