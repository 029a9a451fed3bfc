import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { type BallotToken, blindToken, unblindToken } from '../../extension/features/surveys/ballot-token.ts';
import { createStaff } from '../../server/auth/create-staff.ts';
import type { Context } from '../../server/context.ts';
import type { BallotSubmission } from '../../server/features/surveys/take-ballot.ts';
import { createCaller } from '../../server/router.ts';
import {
  boxAddress,
  type CommentBallot,
  encodeBallot,
  type ScoreBallot,
} from '../../shared/features/surveys/ballot.ts';
import { Instrument, type SurveyItem } from '../../shared/features/surveys/instrument.ts';
import { Manifest } from '../../shared/features/surveys/manifest.ts';
import { RoundPlan } from '../../shared/features/surveys/round.ts';
import { addDays, dayIn } from '../../shared/time/day.ts';
import { callProcedure } from '../security/call-procedure.ts';
import type { TestOrganisation } from './test-organisation.ts';

const both = (text: string) => ({ en: text, zh: text });
const ends = { lowEnd: both('no'), highEnd: both('yes') };

const items: SurveyItem[] = [
  {
    id: 'meaning',
    revision: 1,
    kind: 'rating',
    subject: 'work',
    text: both('My work matters'),
    min: 1,
    max: 5,
    ...ends,
    isReversed: false,
    askedIf: null,
  },
  {
    id: 'rules',
    revision: 1,
    kind: 'rating',
    subject: 'context',
    text: both('Rules help'),
    min: 1,
    max: 5,
    ...ends,
    isReversed: false,
    askedIf: null,
  },
  {
    id: 'recommend',
    revision: 1,
    kind: 'rating',
    subject: 'recommendation',
    text: both('Recommend?'),
    min: 0,
    max: 10,
    ...ends,
    isReversed: false,
    askedIf: null,
  },
  {
    id: 'change',
    revision: 1,
    kind: 'comment',
    subject: 'context',
    text: both('What to change?'),
    maxLength: 600,
    askedIf: null,
  },
];

export type Employee = { staffId: string; teamId: string };

/** Further people of a team, made without passwords. */
export async function addEmployees(
  organisation: TestOrganisation,
  teamId: string,
  count: number,
): Promise<Employee[]> {
  const { database, organisationId, now } = organisation;
  const added: Employee[] = [];
  for (let number = 0; number < count; number++) {
    const email = `${uuidv7()}@staff.example`;
    const person = { name: `Person ${number}`, email, roles: [], password: null, teamId };
    const { staffId } = await createStaff({ database, organisationId, now }, person);
    added.push({ staffId, teamId });
  }
  return added;
}

/** A round of one small questionnaire for everybody, that opens tomorrow. */
export async function planTestRound(
  organisation: TestOrganisation,
  { minimumGroup = 8 }: { minimumGroup?: number } = {},
): Promise<RoundPlan & { instrument: Instrument }> {
  const today = dayIn(organisation.now, 'Asia/Shanghai');
  const instrument = Instrument.parse({
    id: uuidv7(),
    version: 1,
    title: both('Autumn'),
    introduction: both('Two minutes'),
    sections: [{ id: 'all', title: both('All'), items }],
  });
  const plan = RoundPlan.parse({
    id: uuidv7(),
    title: both('Autumn'),
    instrumentId: instrument.id,
    instrumentVersion: 1,
    opensOn: addDays(today, 1),
    closesOn: addDays(today, 14),
    teamIds: null,
    minimumGroup,
  });
  const { organisationId, staffIds } = organisation;
  await organisation.write(async ({ trx, now }) => {
    const by = { organisation_id: organisationId, saved_by: staffIds.hr, saved_at: now };
    await trx
      .insertInto('survey_instruments')
      .values({ ...by, id: instrument.id, version: 1, body: JSON.stringify(instrument) })
      .execute();
    const round = { organisation_id: organisationId, id: plan.id, state: 'planned', manifest: null } as const;
    const days = { opens_on: plan.opensOn, closes_on: plan.closesOn, manifest_hash: null, sealed_on: null };
    const planned = { plan: JSON.stringify(plan), planned_by: staffIds.hr, planned_at: now };
    await trx
      .insertInto('survey_rounds')
      .values({ ...round, ...days, ...planned })
      .execute();
  });
  return { ...plan, instrument };
}

/** Plans such a round and seals it. */
export async function sealTestRound(
  organisation: TestOrganisation,
  options: { minimumGroup?: number; ballotUrl?: string } = {},
): Promise<{ manifest: Manifest; manifestHash: string }> {
  const { id } = await planTestRound(organisation, options);
  const context = organisation.contextFor('hr');
  const place = { ...context, ballotUrl: options.ballotUrl ?? context.ballotUrl };
  const { manifestHash } = await createCaller(place).surveys.seal({ id });
  const invitations = await organisation.as('hr').surveys.invitations();
  const invitation = invitations.find(({ roundId }) => roundId === id)!;
  return { manifest: Manifest.parse(JSON.parse(invitation.manifest)), manifestHash };
}

export type Tokens = { cohortId: string; cohort: BallotToken; comments: Record<string, BallotToken> };

/** As one of `addEmployees` calls. */
export function employeeContext(organisation: TestOrganisation, staffId: string): Context {
  const { organisationId } = organisation;
  const session = { organisationId, staffId, roles: ['staff' as const], deviceId: null };
  return { ...organisation.contextFor(null), resolved: { state: 'signed-in', session } };
}

/** What a person’s device does the day before: blind, have signed, unblind. */
export async function fetchTokens(
  organisation: TestOrganisation,
  { manifest, manifestHash }: { manifest: Manifest; manifestHash: string },
  staffId: string,
): Promise<Tokens> {
  const context = employeeContext(organisation, staffId);
  const mine = (await callProcedure(context, 'surveys.invitations', undefined)) as {
    roundId: string;
    cohortId: string;
  }[];
  const { cohortId } = mine.find(({ roundId }) => roundId === manifest.roundId)!;
  const key = manifest.cohorts.find(({ id }) => id === cohortId)!.publicKey;
  const blinded = await blindToken(key);
  const comments = await Promise.all(
    manifest.commentKeys.map(async ({ itemId, publicKey }) => ({
      itemId,
      publicKey,
      token: await blindToken(publicKey),
    })),
  );
  const signed = (await callProcedure(context, 'surveys.issueTokens', {
    roundId: manifest.roundId,
    manifestHash,
    blinded: {
      cohort: blinded.blinded,
      comments: Object.fromEntries(comments.map(({ itemId, token }) => [itemId, token.blinded])),
    },
  })) as { cohort: string; comments: Record<string, string> };
  const unblinded = await Promise.all(
    comments.map(
      async ({ itemId, publicKey, token }) =>
        [itemId, await unblindToken(publicKey, token, signed.comments[itemId]!)] as const,
    ),
  );
  return {
    cohortId,
    cohort: await unblindToken(key, blinded, signed.cohort),
    comments: Object.fromEntries(unblinded),
  };
}

export const nonce = () => randomBytes(32).toString('base64url');

export function scoreSubmission(
  { cohortId, cohort }: Pick<Tokens, 'cohortId' | 'cohort'>,
  manifestHash: string,
  answers: ScoreBallot['answers'],
): BallotSubmission {
  const body = Buffer.from(encodeBallot({ manifestHash, answers, nonce: nonce() })).toString('base64url');
  return { ...boxAddress({ cohortId }), token: cohort.message, signature: cohort.signature, body };
}

export function commentSubmission(
  { comments }: Pick<Tokens, 'comments'>,
  manifestHash: string,
  { itemId, text }: Pick<CommentBallot, 'itemId' | 'text'>,
): BallotSubmission {
  const token = comments[itemId]!;
  const body = Buffer.from(encodeBallot({ manifestHash, itemId, text, nonce: nonce() })).toString(
    'base64url',
  );
  return { ...boxAddress({ itemId }), token: token.message, signature: token.signature, body };
}
