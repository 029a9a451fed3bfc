import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BallotView } from '../../extension/features/surveys/ballot-view.ts';
import { openPhoneBallot } from '../../extension/features/surveys/phone-ballot.ts';
import type { Mail } from '../../server/auth/send-link.ts';
import { openPool } from '../../server/db/open-database.ts';
import { blindedByNobody } from '../../server/demo/cheap-token.ts';
import { closeRound } from '../../server/features/surveys/close-round.ts';
import { createCaller } from '../../server/router.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { canonicalJson } from '../../shared/features/surveys/canonical-json.ts';
import { mailInvitations } from '../support/mail-invitations.ts';
import { storageInMemory } from '../support/survey-clients.ts';
import {
  addEmployees,
  type Employee,
  employeeContext,
  fetchTokens,
  sealTestRound,
} from '../support/surveys-round.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let owner: pg.Pool;
let organisation: TestOrganisation;
let round: Awaited<ReturnType<typeof sealTestRound>>;
let employees: Employee[];
let warehouseId: string;

beforeAll(async () => {
  opened = await openTestDatabase();
  owner = openPool(opened.connection, { role: 'owner', max: 1 });
  organisation = await createTestOrganisation(opened.database);
  const warehouse = { name: 'Warehouse', leadId: null };
  ({ id: warehouseId } = await organisation.as('administrator').teams.create(warehouse));
  employees = await addEmployees(organisation, warehouseId, 24);
  round = await sealTestRound(organisation);
});
afterAll(async () => {
  await owner.end();
  await opened.close();
});

const somebody = () => createCaller(organisation.contextFor(null)).surveyPage;
const makeLinks = async (teamId: string | null = null) =>
  (await organisation.as('hr').surveyRounds.makePhoneLinks({ id: round.manifest.roundId, teamId })).links;
const codeIn = (url: string) => new URL(url).hash.slice(1);

/** By person, since names are not one's own. */
async function makeCodes(): Promise<Map<string, string>> {
  const links = await makeLinks();
  const { rows } = await owner.query<{ id: string; email: string }>('SELECT id, email FROM staff');
  const idOf = new Map(rows.map(({ id, email }) => [email, id]));
  return new Map(links.map(({ email, url }) => [idOf.get(email)!, codeIn(url)]));
}

const request = () => ({
  manifestHash: round.manifestHash,
  blinded: {
    cohort: blindedByNobody(),
    comments: Object.fromEntries(round.manifest.commentKeys.map(({ itemId }) => [itemId, blindedByNobody()])),
  },
});

/** As the page does, with a storage of its own each time: another phone. */
async function viewOnPhone(code: string, meanwhile = async () => {}): Promise<BallotView> {
  const refused = (error: unknown) => {
    throw error instanceof Error && error.cause instanceof AppError ? error.cause : error;
  };
  const ballot = await openPhoneBallot({
    ...{ code, now: () => organisation.now, random: () => 0.5, wakeIn: () => undefined },
    storage: storageInMemory(),
    box: {
      published: async (_, what) => (what === 'manifest' ? canonicalJson(round.manifest) : null),
      send: async () => undefined,
    },
    api: {
      open: () => somebody().open({ code }).catch(refused),
      issue: ({ manifestHash, blinded }) =>
        somebody().issueTokens({ code, manifestHash, blinded }).catch(refused),
    },
  });
  await meanwhile();
  await ballot.run();
  return new Promise((resolve) => ballot.watch((view) => view && resolve(view)));
}

test('everybody asked gets a link of their own, and so do those of one team', async () => {
  const asked = round.manifest.cohorts.reduce((sum, { eligible }) => sum + eligible, 0);
  const links = await makeLinks();
  expect(new Set(links.map(({ url }) => url)).size).toBe(asked);
  for (const { url } of links) expect(new URL(url).pathname).toBe('/survey');
  const team = await makeLinks(warehouseId);
  expect(team.map((link) => link.team)).toEqual(Array(24).fill('Warehouse'));
});

test('a phone gets the tokens of its link’s person, and a second phone none', async () => {
  const code = (await makeCodes()).get(employees[0]!.staffId)!;
  expect(await viewOnPhone(code)).toMatchObject({ surface: 'phone', holder: 'here', phase: 'before' });
  expect(await viewOnPhone(code)).toMatchObject({ holder: 'elsewhere' });
});

test('whoever has tokens by one way gets none by the other', async () => {
  const codes = await makeCodes();
  const [withDevice, withPhone] = [employees[1]!.staffId, employees[2]!.staffId];
  await fetchTokens(organisation, round, withDevice);
  expect(await viewOnPhone(codes.get(withDevice)!)).toMatchObject({ holder: 'elsewhere' });
  expect(await viewOnPhone(codes.get(withPhone)!)).toMatchObject({ holder: 'here' });
  await expect(fetchTokens(organisation, round, withPhone)).rejects.toMatchObject({
    cause: { messageKey: 'surveys:refusal.alreadyIssued' },
  });
});

test('of 64 phones and devices of one person that ask at once one gets tokens', async () => {
  const { staffId } = employees[3]!;
  const code = (await makeCodes()).get(staffId)!;
  const device = createCaller(employeeContext(organisation, staffId)).surveys;
  const asked = await Promise.allSettled(
    Array.from({ length: 64 }, (_, at) =>
      at % 2
        ? device.issueTokens({ ...request(), roundId: round.manifest.roundId })
        : somebody().issueTokens({ ...request(), code }),
    ),
  );
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('whether a link was used stands nowhere: its row stays as it lay, and opening it answers the same', async () => {
  const code = (await makeCodes()).get(employees[4]!.staffId)!;
  const rows = () => owner.query('SELECT ctid, xmin, * FROM auth.survey_codes ORDER BY ctid');
  const [before, said] = [await rows(), await somebody().open({ code })];
  await somebody().issueTokens({ ...request(), code });
  expect((await rows()).rows).toEqual(before.rows);
  expect(await somebody().open({ code })).toEqual(said);
  expect(await makeLinks()).toHaveLength(before.rows.length);
});

test('a code is kept as a hash alone, and says nothing of a time', async () => {
  const codes = [...(await makeCodes()).values()];
  const { rows, fields } = await owner.query<Record<string, unknown>>('SELECT * FROM auth.survey_codes');
  expect(fields.map(({ name }) => name)).toEqual(['organisation_id', 'round_id', 'staff_id', 'code_hash']);
  expect(codes.filter((code) => JSON.stringify(rows).includes(code))).toEqual([]);
  const audit = await owner.query<{ details: unknown }>('SELECT details FROM audit_entries');
  expect(codes.filter((code) => JSON.stringify(audit.rows).includes(code))).toEqual([]);
});

test('new links take the place of those before, and who has left opens none', async () => {
  const old = (await makeCodes()).get(employees[5]!.staffId)!;
  const codes = await makeCodes();
  const invalid = { cause: { code: 'not-found', messageKey: 'ballot:phone.linkInvalid' } };
  await expect(somebody().open({ code: old })).rejects.toMatchObject(invalid);
  const left = employees[6]!.staffId;
  await organisation.as('administrator').people.deactivate({ id: left });
  await expect(somebody().open({ code: codes.get(left)! })).rejects.toMatchObject(invalid);
  await expect(somebody().issueTokens({ ...request(), code: codes.get(left)! })).rejects.toMatchObject(
    invalid,
  );
});

test('a page that was opened before its link was replaced says so', async () => {
  const code = (await makeCodes()).get(employees[8]!.staffId)!;
  expect(await viewOnPhone(code, async () => void (await makeCodes()))).toMatchObject({ holder: 'replaced' });
});

test('the invitation by mail brings each their own link where HR wants it so', async () => {
  const sent: Mail[] = [];
  const links = { publicUrl: 'https://kith.example', sendMail: async (mail: Mail) => void sent.push(mail) };
  const hr = createCaller({ ...organisation.contextFor('hr'), links }).surveyRounds;
  await hr.mailInvitation({ id: round.manifest.roundId, withPhoneLinks: true });
  await mailInvitations(organisation, links.sendMail);
  const codes = sent.map(({ text }) => /https:\/\/kith\.example\/survey#([\w-]+)/.exec(text)![1]!);
  expect(new Set(codes).size).toBe(sent.length);
  expect(await somebody().open({ code: codes[0]! })).toMatchObject({ roundId: round.manifest.roundId });
});

test('links end with their round', async () => {
  const code = (await makeCodes()).get(employees[7]!.staffId)!;
  await organisation.write((scope) => closeRound(scope, round.manifest.roundId, round.manifest.closesOn));
  await expect(somebody().open({ code })).rejects.toMatchObject({ cause: { code: 'not-found' } });
  expect((await owner.query('SELECT FROM auth.survey_codes')).rows).toEqual([]);
  await expect(makeLinks()).rejects.toMatchObject({ cause: { messageKey: 'surveys:refusal.closed' } });
});
