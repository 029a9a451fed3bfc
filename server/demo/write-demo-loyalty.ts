import { v7 as uuidv7 } from 'uuid';
import { defaultPurposes } from '../../shared/features/consents/default-purposes.ts';
import { defaultPulseRules, pulseLifetimeDays } from '../../shared/features/loyalty/pulses/model.ts';
import type { SignKind } from '../../shared/features/loyalty/say-and-do/signs.ts';
import { dayIn } from '../../shared/time/day.ts';
import type { Session } from '../auth/session.ts';
import { hashToken, newSecret } from '../auth/tokens.ts';
import { inSlices } from '../db/in-slices.ts';
import { type WriteScope, writeIn } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { savePulseRules } from '../features/loyalty/pulses/pulse-rules.ts';
import { placeAll } from '../features/loyalty/say-and-do/place-all.ts';
import type { Chance } from './chance.ts';
import type { WrittenHistory } from './write-demo-histories.ts';

type Place = { database: Database; organisationId: string; now: Date };

const day = 86_400_000;
const timeZone = 'Asia/Shanghai';
/** Two rounds of asking, so that places move between them. */
const askedDaysAgo = [110, 15];
const kindWords = ['说到做到，很放心。', 'Always on the day you said.', '交货快，包装也好。', ''];
const harshWords = ['最近两次都晚到了。', 'Nobody called back for a week.', '价格涨了，服务没涨。', ''];
const signKinds: SignKind[] = [
  ...(['suggestion', 'reference', 'recommended-us', 'refused-competitor'] as const),
  ...(['asked-competitor-price', 'stayed-after-price-rise'] as const),
];

/** What the invented customers say, beside what they have bought: some mean it, some do not. */
export async function writeDemoLoyalty(
  { database, organisationId, now }: Place,
  chance: Chance,
  { histories, session }: { histories: readonly WrittenHistory[]; session: Session },
): Promise<void> {
  const agreed = histories.filter(() => chance.happens(0.4));
  await writeIn(database, { organisationId, now }, async (scope) => {
    await savePulseRules(scope, session, { ...defaultPulseRules, promisesCall: true });
    await writeConsents(scope, agreed);
    for (const daysAgo of askedDaysAgo) await writePulses(scope, chance, { agreed, daysAgo });
    await writeSigns(
      scope,
      chance,
      histories.filter(() => chance.happens(0.2)),
    );
  });
  for (const daysAgo of [90, 60, 30, 0])
    await placeAll({ database, organisationId }, new Date(now.getTime() - daysAgo * day));
}

async function writeConsents(scope: WriteScope, agreed: readonly WrittenHistory[]): Promise<void> {
  const saidAt = new Date(scope.now.getTime() - 200 * day);
  const wording = defaultPurposes.find(({ id }) => id === 'surveys')!.wording.zh;
  const rows = agreed.map(({ id }) => ({
    ...{ organisation_id: scope.organisationId, id: uuidv7(), customer_id: id, purpose: 'surveys' },
    ...{ channel: 'mail' as const, state: 'given' as const, wording, source: 'form' as const },
    ...{ said_on: dayIn(saidAt, timeZone), recorded_at: saidAt, recorded_by: null },
  }));
  await inSlices(rows, (slice) => scope.trx.insertInto('consent_answers').values(slice).execute());
}

async function writePulses(
  scope: WriteScope,
  chance: Chance,
  { agreed, daysAgo }: { agreed: readonly WrittenHistory[]; daysAgo: number },
): Promise<void> {
  const rows = agreed.map(({ id, ownerId, orders }) => {
    const askedAt = new Date(scope.now.getTime() - (daysAgo + chance.next() * 10) * day);
    const hasAnswered = chance.happens(0.55);
    // Who buys more tends to speak better of us, and some do not.
    const content = (chance.happens(0.7) ? Math.min(3, orders.length / 3) : 0) + chance.between(4, 9);
    const score = Math.min(10, Math.round(content));
    return {
      ...{ organisation_id: scope.organisationId, id: uuidv7(), customer_id: id, is_mailed: true },
      ...{ question: 'recommendation' as const, token_hash: hashToken(newSecret()), asked_by: ownerId },
      ...{ asked_on: dayIn(askedAt, timeZone), asked_at: askedAt },
      expires_at: new Date(askedAt.getTime() + pulseLifetimeDays * day),
      score: hasAnswered ? score : null,
      words: hasAnswered ? chance.pick(score > 6 ? kindWords : harshWords) : '',
      answered_at: hasAnswered ? new Date(askedAt.getTime() + chance.next() * 2 * day) : null,
    };
  });
  await inSlices(rows, (slice) => scope.trx.insertInto('pulses').values(slice).execute());
  const answers = rows.flatMap(({ id, customer_id, score, words, answered_at }) =>
    answered_at === null
      ? []
      : [
          {
            ...{ organisation_id: scope.organisationId, id, customer_id, kind: 'answer' as const },
            ...{ direction: 'in' as const, happened_at: answered_at, subject: `${score}/10`, text: words },
            ...{ author_id: null, message_id: null, origin: 'demo' as const, created_at: scope.now },
          },
        ],
  );
  await inSlices(answers, (slice) => scope.trx.insertInto('interactions').values(slice).execute());
}

async function writeSigns(
  scope: WriteScope,
  chance: Chance,
  histories: readonly WrittenHistory[],
): Promise<void> {
  const rows = histories.map(({ id, ownerId }) => {
    const noticedAt = new Date(scope.now.getTime() - chance.next() * 300 * day);
    return {
      ...{ organisation_id: scope.organisationId, id: uuidv7(), customer_id: id, words: '' },
      ...{ kind: chance.pick(signKinds), share_percent: null, noticed_on: dayIn(noticedAt, timeZone) },
      ...{ recorded_by: ownerId, recorded_at: noticedAt, deleted_at: null },
    };
  });
  await inSlices(rows, (slice) => scope.trx.insertInto('loyalty_signs').values(slice).execute());
}
