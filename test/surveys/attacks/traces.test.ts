import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeUnclocked } from '../../../server/db/organisation-scope.ts';
import { cheapToken } from '../../../server/demo/cheap-token.ts';
import { exportedTables } from '../../../server/features/exports/exported-tables.ts';
import { openBallotMix } from '../../../server/features/surveys/ballot-mix.ts';
import { closeRound } from '../../../server/features/surveys/close-round.ts';
import { writeBallots } from '../../../server/features/surveys/write-ballots.ts';
import { commentSubmission, scoreSubmission } from '../../support/surveys-round.ts';
import { type AttackPlace, openAttackPlace } from './attack-place.ts';
import { noMix } from './ballot-boxes.ts';
import { copyDatabase } from './database-copy.ts';
import { everythingKept, filesOf } from './everything-kept.ts';
import { openListeningBox } from './listening-box.ts';
import { placesIn } from './places-in.ts';
import { ballotName, closeAndRewrite } from './simulate-round.ts';
import { cohortSize, type SealedPeople, sealPeople } from './simulated-people.ts';
import { walSince } from './wal.ts';

let place: AttackPlace;
beforeAll(async () => {
  place = await openAttackPlace();
});
afterAll(() => place.close());

function scoresOf({ cohortOf, manifestHash }: SealedPeople, person: string, meaning = 4) {
  const token = { cohortId: cohortOf.get(person)!, cohort: cheapToken(place.key.privateKey) };
  return scoreSubmission(token, manifestHash, { meaning });
}

/** In no other database of this server: one log is kept of all of them. */
const sign = randomBytes(8).toString('hex');

/** Says in every way that HTTP knows who is sending. */
const signs = (person: string) => ({
  'x-forwarded-for': `2001:db8:${sign.slice(0, 4)}:${sign.slice(4, 8)}::7, ${person}-${sign}-address`,
  'user-agent': `${person}-${sign}-agent`,
  cookie: `session=${person}-${sign}-cookie`,
  referer: `https://kith.example/${person}-${sign}-page`,
});

/** So many people send, saying who they are; what is then left of it, by when. */
async function leaveTraces(people: number) {
  const { rows } = await place.owner.query<{ lsn: string }>('SELECT pg_current_wal_lsn() AS lsn');
  const sealed = await sealPeople(place, people);
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => lines.push(line) });
  const box = await openListeningBox(place, sealed, {
    openMix: (database, now) => openBallotMix((ballots) => writeBallots(database, ballots), { log, now }),
  });
  const sent = [...sealed.cohortOf.keys()].map((person, at) => scoresOf(sealed, person, 1 + (at % 5)));
  const statuses = new Set<number>();
  for (const [at, person] of [...sealed.cohortOf.keys()].entries())
    statuses.add(await box.send(sent[at]!, signs(person)));
  const refused = await box.send({}, signs('refused'));
  await box.close();
  const { roundId, organisationId } = sealed.manifest;
  const { ballots } = await copyDatabase(place.owner, roundId);
  const tokensInFiles = async () => {
    const files = Buffer.concat(await filesOf(place.owner));
    const placeOf = placesIn(
      files,
      ballots.map(({ key }) => key),
    );
    return ballots.filter(({ key }) => placeOf(key) >= 0).length;
  };
  // As PostgreSQL does by itself, which keeps examples of what it finds.
  await place.owner.query('ANALYZE');
  await writeUnclocked(place.organisation.database, organisationId, (scope) =>
    closeRound(scope, roundId, '2026-03-20'),
  );
  const closed = await tokensInFiles();
  await closeAndRewrite(place, roundId);
  const tokens = { closed, rewritten: await tokensInFiles() };
  const kept = Buffer.concat([await everythingKept(place.owner), await walSince(place.owner, rows[0]!.lsn)]);
  return { sealed, sent, statuses, refused, lines, tokens, kept };
}

describe.each([50, 200, 1000])('of %i people', (people) => {
  let traces: Awaited<ReturnType<typeof leaveTraces>>;
  beforeAll(async () => {
    traces = await leaveTraces(people);
  }, 120_000);

  test('neither a table, a file, the log nor a message keeps an address, an agent, a cookie or a page', () => {
    const { sealed, statuses, refused, lines, kept } = traces;
    expect(statuses).toEqual(new Set([200]));
    expect(refused).toBe(400);
    expect(lines).toEqual([]);
    for (const word of [sign, `${sign.slice(0, 4)}:${sign.slice(4, 8)}`])
      expect(kept.includes(word)).toBe(false);
    // It does hold what was kept.
    expect(kept.includes(sealed.manifestHash)).toBe(true);
  });

  test('under which token a ballot came lies in the files until they are rewritten, and no longer', () => {
    expect(traces.tokens).toEqual({ closed: people, rewritten: 0 });
  });

  test('the size of what is sent says nothing: not which answers, not how long a comment', () => {
    const comments = { change: cheapToken(place.key.privateKey) };
    const texts = ['x', 'Fewer meetings, please.', '少开会。'.repeat(100)];
    const { manifestHash } = traces.sealed;
    const sent = [
      ...traces.sent,
      ...texts.map((text) => commentSubmission({ comments }, manifestHash, { itemId: 'change', text })),
    ];
    const sizes = (list: readonly object[]) => new Set(list.map((each) => JSON.stringify(each).length)).size;
    expect(sizes(sent)).toBe(1);
    const unpadded = sent.map(({ body, ...rest }) => ({
      ...rest,
      box: rest.box.trim(),
      itemId: rest.itemId.trim(),
      body: Buffer.from(body, 'base64url').toString().trimEnd(),
    }));
    expect(sizes(unpadded)).toBeGreaterThan(texts.length);
  });
});

test('a listener that notes addresses gives everybody away', async () => {
  const sealed = await sealPeople(place, cohortSize);
  const noted: string[] = [];
  const noting =
    (listener: RequestListener): RequestListener =>
    (request, response) => {
      noted.push(String(request.headers['x-forwarded-for']));
      listener(request, response);
    };
  const box = await openListeningBox(place, sealed, { openMix: noMix, behind: noting });
  const sent = new Map<string, string>();
  for (const person of sealed.cohortOf.keys()) {
    const ballot = scoresOf(sealed, person);
    sent.set(ballotName(Buffer.from(ballot.body, 'base64url')), person);
    await box.send(ballot, signs(person));
  }
  await box.close();
  const { ballots } = await copyDatabase(place.owner, sealed.manifest.roundId);
  const found = ballots.filter(({ name }, at) => noted[at]!.includes(sent.get(name)!));
  expect(found).toHaveLength(cohortSize);
});

test('exports hold neither ballots nor who may cast one', () => {
  expect(Object.keys(exportedTables).filter((table) => table.startsWith('survey_'))).toEqual([]);
});
