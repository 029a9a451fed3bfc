import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/errors/app-error.ts';
import { audienceWords, teamWords } from '../../../shared/features/surveys/audience-words.ts';
import { canonicalJson } from '../../../shared/features/surveys/canonical-json.ts';
import { groupWords } from '../../../shared/features/surveys/group-words.ts';
import { sha256 } from '../../../shared/features/surveys/hash.ts';
import { type Instrument, itemsOf, type Words } from '../../../shared/features/surveys/instrument.ts';
import { everyBallotFits } from '../../../shared/features/surveys/longest-ballot.ts';
import type { Cohort, Cut, Manifest } from '../../../shared/features/surveys/manifest.ts';
import { missingWords } from '../../../shared/features/surveys/missing-words.ts';
import { cohortsOf, type PlannedGroup } from '../../../shared/features/surveys/plan-groups.ts';
import type { RoundPlan } from '../../../shared/features/surveys/round.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { inSlices } from '../../db/in-slices.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadInstrument } from './instrument-store.ts';
import { attributeNames, type EligiblePerson, loadEligible } from './load-groups.ts';
import { requireDays } from './plan-round.ts';
import { keepRoundKeys, makeRoundKeys, publicText, type RoundKey } from './round-keys.ts';
import { requireApart } from './stand-apart.ts';

export type RoundToSeal = {
  plan: RoundPlan;
  instrument: Instrument;
  /** By team, the one above it. */
  teamAbove: ReadonlyMap<string, string | null>;
  people: EligiblePerson[];
  groups: PlannedGroup;
  audience: Words[];
  comparedWith: string | null;
};

/** Everything the manifest will say, read before the slow making of keys. @throws AppError where the round cannot begin. */
export async function loadRoundToSeal(scope: ReadScope, roundId: string, today: Day): Promise<RoundToSeal> {
  const { trx } = scope;
  const row = await trx
    .selectFrom('survey_rounds')
    .select(['plan', 'state'])
    .where('id', '=', roundId)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'surveys:refusal.noRound');
  if (row.state !== 'planned') throw new AppError('conflict', 'surveys:refusal.notPlanned');
  const { plan } = row;
  requireDays(plan, today);
  const instrument = await loadInstrument(scope, { id: plan.instrumentId, version: plan.instrumentVersion });
  const missing = missingWords(instrument);
  if (missing.length > 0) {
    const where = missing.map((gap) => `${gap.where} (${gap.language})`).join(', ');
    throw new AppError('invalid', 'surveys:refusal.incomplete', { where });
  }
  const names = await attributeNames(scope, plan.conditions);
  const { people, groups } = await loadEligible(scope, plan);
  if (people.length < plan.minimumGroup) {
    const details = { eligible: people.length, minimum: plan.minimumGroup };
    throw new AppError('conflict', 'surveys:refusal.tooFew', details);
  }
  const withUnits = await putUnitsIn(scope, instrument);
  if (!everyBallotFits(withUnits)) throw new AppError('invalid', 'surveys:refusal.tooLong');
  return {
    plan,
    instrument: withUnits,
    teamAbove: await teamsAbove(scope),
    people,
    groups,
    audience: [
      ...(plan.teamIds ? [teamWords(await teamNames(scope, plan.teamIds))] : []),
      ...plan.conditions.map((each) =>
        audienceWords(each, each.kind === 'attribute' ? names.get(each.attributeId)! : ''),
      ),
    ],
    comparedWith: await hashOf(scope, plan.comparedWithId),
  };
}

async function teamNames({ trx }: ReadScope, ids: readonly string[]): Promise<string[]> {
  const rows = await trx.selectFrom('teams').select('name').where('id', 'in', ids).orderBy('name').execute();
  return rows.map(({ name }) => name);
}

async function teamsAbove({ trx }: ReadScope): Promise<ReadonlyMap<string, string | null>> {
  const rows = await trx.selectFrom('teams').select(['id', 'parent_id']).execute();
  return new Map(rows.map(({ id, parent_id }) => [id, parent_id]));
}

/** Matrices that rate the other departments get the teams of this day as their rows. */
async function putUnitsIn({ trx }: ReadScope, instrument: Instrument): Promise<Instrument> {
  const teams = await trx.selectFrom('teams').select(['id', 'name']).orderBy('name').limit(40).execute();
  const rows = teams.map(({ id, name }) => ({ id, text: { en: name, zh: name } }));
  const sections = instrument.sections
    .map((section) => ({
      ...section,
      items: section.items
        .filter((item) => item.kind !== 'matrix' || item.rows !== 'units' || rows.length > 0)
        .map((item) => (item.kind === 'matrix' && item.rows === 'units' ? { ...item, rows } : item)),
    }))
    .filter(({ items }) => items.length > 0);
  return { ...instrument, sections };
}

async function hashOf({ trx }: ReadScope, roundId: string | null): Promise<string | null> {
  if (!roundId) return null;
  const row = await trx
    .selectFrom('survey_rounds')
    .select('manifest_hash')
    .where('id', '=', roundId)
    .executeTakeFirst();
  return row?.manifest_hash ?? null;
}

/** Ids of the cohorts and the keys that go with them; RSA keys take a fraction of a second each. */
export async function makeManifest(
  { plan, instrument, teamAbove, groups, audience, comparedWith }: Omit<RoundToSeal, 'people'>,
  { organisationId, submitTo }: { organisationId: string; submitTo: string },
): Promise<{ manifest: Manifest; keys: RoundKey[]; cohortOfTeam: Map<string, string> }> {
  const leaves = cohortsOf(groups).map((group) => ({ group, id: uuidv7() }));
  const commentIds = itemsOf(instrument).flatMap((item) => (item.kind === 'comment' ? [item.id] : []));
  const keys = await makeRoundKeys([...leaves.map(({ id }) => id), ...commentIds]);
  const keyOf = (purpose: string) => publicText(keys.find((key) => key.purpose === purpose)!.publicKey);
  const cohorts: Cohort[] = leaves.map(({ group, id }) => ({
    id,
    name: groupWords(group.origin),
    eligible: group.eligible,
    publicKey: keyOf(id),
    teamIds: withTeamsAbove(group.teamIds, teamAbove),
  }));
  const cohortOf = new Map(leaves.map(({ group, id }) => [group.key, id]));
  const manifest: Manifest = {
    format: 1,
    organisationId,
    roundId: plan.id,
    title: plan.title,
    instrument,
    opensOn: plan.opensOn,
    closesOn: plan.closesOn,
    minimumGroup: plan.minimumGroup,
    minimumComments: plan.minimumComments,
    audience,
    cohorts,
    commentKeys: commentIds.map((itemId) => ({ itemId, publicKey: keyOf(itemId) })),
    cuts: cutsOf(groups, null, cohortOf),
    submitTo,
    comparedWith,
  };
  const cohortOfTeam = new Map(
    leaves.flatMap(({ group, id }) => group.teamIds.map((teamId) => [teamId, id] as const)),
  );
  return { manifest, keys, cohortOfTeam };
}

function withTeamsAbove(ids: readonly string[], teamAbove: RoundToSeal['teamAbove']): string[] {
  const found = new Set<string>();
  // '' stands for no team.
  for (const id of ids)
    for (let at: string | null = id || null; at !== null; at = teamAbove.get(at) ?? null) found.add(at);
  return [...found].sort();
}

function cutsOf(group: PlannedGroup, parentId: string | null, cohortOf: ReadonlyMap<string, string>): Cut[] {
  const id = uuidv7();
  const cohortIds = cohortsOf(group).map(({ key }) => cohortOf.get(key)!);
  const below = group.groups.flatMap((child) => cutsOf(child, id, cohortOf));
  return [{ id, name: groupWords(group.origin), parentId, cohortIds }, ...below];
}

/** Freezes the round. @throws AppError `conflict` when somebody was quicker. */
export async function sealRound(
  scope: ReadScope,
  {
    manifest,
    keys,
    people,
    cohortOfTeam,
    today,
  }: {
    manifest: Manifest;
    keys: readonly RoundKey[];
    people: readonly EligiblePerson[];
    cohortOfTeam: ReadonlyMap<string, string>;
    today: Day;
  },
): Promise<{ manifestHash: string }> {
  const { trx, organisationId } = scope;
  const text = canonicalJson(manifest);
  const manifestHash = await sha256(text);
  const sealed = await trx
    .updateTable('survey_rounds')
    .set({ state: 'sealed', manifest: text, manifest_hash: manifestHash, sealed_on: today })
    .where('id', '=', manifest.roundId)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  if (sealed.numUpdatedRows === 0n) throw new AppError('conflict', 'surveys:refusal.notPlanned');
  const rows = people.map(({ id, teamId }) => ({
    organisation_id: organisationId,
    round_id: manifest.roundId,
    staff_id: id,
    cohort_id: cohortOfTeam.get(teamId)!,
    issued_for: null,
  }));
  await inSlices(rows, (slice) => trx.insertInto('survey_eligible').values(slice).execute());
  await requireApart(scope, manifest);
  await keepRoundKeys(scope, manifest.roundId, keys);
  return { manifestHash };
}
