import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { BulletinDraft } from '../../shared/features/bulletins/model.ts';
import { bulletinContact } from '../../shared/features/bulletins/reason-to-leave-out.ts';
import { addDays, dayIn } from '../../shared/time/day.ts';
import type { Session } from '../auth/session.ts';
import { readIn, writeIn } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { loadBuyers } from '../features/bulletins/buyers.ts';
import { mailBulletins } from '../features/bulletins/mail-bulletins.ts';
import { recordOutcome } from '../features/bulletins/record-outcome.ts';
import { saveBulletin } from '../features/bulletins/save-bulletin.ts';
import { sendBulletin } from '../features/bulletins/send-bulletin.ts';
import { addAnswers } from '../features/consents/record-answer.ts';
import type { Chance } from './chance.ts';

type Place = { database: Database; organisationId: string; now: Date };

/** Nothing reaches the invented addresses. */
const links = { publicUrl: 'https://kith.example', sendMail: async () => {} };

const stories = [
  {
    ...{ product: '大盘纸', subject: 'price', daysAgo: 75, lowPercent: 3, highPercent: 8, actualPercent: 6 },
    zh: '原纸涨价已经传到加工厂。用量稳定的话，建议按原价先订两个月的量；要是库位紧张，我们可以分批送。',
    en: 'Raw paper has become dearer at the mills. If your use is steady, two months ordered now keep the old price; we deliver in parts where space is short.',
  },
  {
    ...{
      product: '擦手纸',
      subject: 'demand',
      daysAgo: 45,
      lowPercent: 10,
      highPercent: 25,
      actualPercent: 7,
    },
    zh: '会展季快到了，擦手纸去年这时缺过货。建议提前两周下单。',
    en: 'The fair season is near, and hand towels ran short this time last year. Please order two weeks ahead.',
  },
  {
    ...{
      product: '浴巾',
      subject: 'price',
      daysAgo: 0,
      lowPercent: -6,
      highPercent: -2,
      actualPercent: null,
    },
    zh: '新棉上市，浴巾价格预计会回落。不急用的话，可以等到下月再订。',
    en: 'New cotton is coming in and bath towels should get cheaper. If there is no hurry, wait until next month.',
  },
] as const;

/** One forecast that came true, one that did not, and one that is not sent yet; of the buyers some have agreed to news. */
export async function writeDemoBulletins(place: Place, chance: Chance, session: Session): Promise<void> {
  for (const story of stories) {
    const sentOn = addDays(dayIn(place.now, 'Asia/Shanghai'), -story.daysAgo);
    const then = new Date(`${sentOn}T10:00:00+08:00`);
    const at = { ...place, now: story.daysAgo > 0 ? then : place.now };
    const draft = BulletinDraft.parse({
      ...{
        id: uuidv7(),
        product: story.product,
        subject: story.subject,
        texts: { en: story.en, zh: story.zh },
      },
      ...{ lowPercent: story.lowPercent, highPercent: story.highPercent },
      ...{ fromOn: addDays(sentOn, 7), untilOn: addDays(sentOn, 37) },
    });
    const buyers = await readIn(place.database, place.organisationId, (scope) =>
      loadBuyers(scope, { product: draft.product, bought_within_months: draft.boughtWithinMonths }, at.now),
    );
    if (buyers.length === 0) continue;
    await writeIn(at.database, at, async (scope) => {
      await addAnswers(
        scope,
        buyers.flatMap(({ customerId }) => answerOf(chance, customerId, sentOn)),
      );
      await saveBulletin(scope, session, draft);
    });
    if (story.actualPercent !== null) await sendAndRecord(place, session, { id: draft.id, then, ...story });
  }
}

function answerOf(chance: Chance, customerId: string, saidOn: string) {
  if (!chance.happens(0.15)) return [];
  const state = chance.happens(0.85) ? ('given' as const) : ('withdrawn' as const);
  const source = { source: 'form', recordedBy: null } as const;
  return [{ id: uuidv7(), customerId, ...bulletinContact, state, wording: '', saidOn, ...source }];
}

type Sent = { id: string; then: Date; actualPercent: number };

async function sendAndRecord(
  place: Place,
  session: Session,
  { id, then, actualPercent }: Sent,
): Promise<void> {
  const { database, organisationId } = place;
  await writeIn(database, { organisationId, now: then }, (scope) =>
    sendBulletin({ links })(scope, session, { id }),
  );
  // Abroad it is night at first.
  for (const hoursLater of [0, 13]) {
    const now = () => new Date(then.getTime() + hoursLater * 3_600_000);
    await mailBulletins({ database, organisationId, links, now, log: pino({ enabled: false }) });
  }
  await writeIn(database, place, (scope) => recordOutcome(scope, session, { id, actualPercent }));
}
