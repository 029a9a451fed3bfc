import type { Language } from '../../shared/i18n/catalogue.ts';
import type { Chance } from './chance.ts';
import type { InventedPerson } from './invent-customers.ts';
import { answeringTexts, askingTexts, callNotes, type MailText, theirPromises } from './mail-texts.ts';
import { products } from './vocabulary.ts';

type InventedEvent = {
  at: Date;
  kind: 'mail' | 'call' | 'thanks';
  direction: 'in' | 'out' | 'none';
  subject: string;
  text: string;
};
type InventedOrder = { at: Date; lines: { product: string; quantity: number; amountMinor: number }[] };
type InventedPromise = {
  madeAt: Date;
  dueOn: string;
  direction: 'we' | 'they';
  what: string;
  quote: string;
  state: 'open' | 'kept' | 'broken';
  settledAt: Date | null;
};
export type InventedHistory = {
  events: InventedEvent[];
  orders: InventedOrder[];
  promises: InventedPromise[];
};

const dayMilliseconds = 86_400_000;
const after = (at: Date, days: number, minutes = 0) =>
  new Date(at.getTime() + days * dayMilliseconds + minutes * 60_000);
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** Between 9 and 18 o'clock in China on a weekday. */
function workingHour(chance: Chance, at: Date): Date {
  const date = new Date(`${dayOf(at)}T01:00:00Z`);
  const weekend = { 0: 1, 6: 2 }[date.getUTCDay()] ?? 0;
  return after(date, weekend, chance.between(0, 9 * 60 - 1));
}

type Words = { name: string; product: string; quantity: number; day: string };
const fill = (template: string, words: Words) =>
  template.replace(/\{(\w+)\}/g, (_, key: keyof Words) => String(words[key]));
const rhythmDays = { key: [12, 35], regular: [30, 70], small: [60, 160] } as const;

/** One person's months with us: they ask, we answer and promise, they order, somebody calls; a few fall silent. */
export function inventHistory(
  chance: Chance,
  person: InventedPerson,
  { from, now, lostAt: latest }: { from: Date; now: Date; lostAt: Date },
): InventedHistory {
  const history: InventedHistory = { events: [], orders: [], promises: [] };
  const [low, high] = rhythmDays[person.tier];
  const rhythm = chance.between(low, high);
  const lostAt = chance.happens(0.15) ? after(now, -chance.between(60, 240)) : latest;
  let at = after(from, chance.between(0, 150));
  while (at < now && at < lostAt && at < latest) {
    exchange(chance, history, { person, at: workingHour(chance, at), now });
    at = after(at, Math.max(3, Math.round(rhythm * (0.6 + chance.next() * 0.9))));
  }
  return {
    events: history.events.filter((event) => event.at < now),
    orders: history.orders.filter((order) => order.at < now),
    promises: history.promises.filter((promise) => promise.madeAt < now),
  };
}

type Moment = { person: InventedPerson; at: Date; now: Date };

function exchange(chance: Chance, history: InventedHistory, moment: Moment): void {
  const { person, at } = moment;
  const language = person.language;
  const product = chance.pick(products);
  const dueAt = workingHour(chance, after(at, chance.between(2, 9)));
  const words = {
    name: person.name,
    product: product[language],
    quantity: chance.between(2, 40) * 10,
    day: spokenDay(dueAt, language),
  };
  const index = chance.between(0, askingTexts[language].length - 1);
  const say = (direction: 'in' | 'out', template: MailText, when: Date) =>
    history.events.push({
      at: when,
      kind: 'mail',
      direction,
      subject: fill(template.subject, words),
      text: fill(template.text, words),
    });

  say('in', askingTexts[language][index]!, at);
  if (chance.happens(0.1)) return;
  const answer =
    answeringTexts[language][
      Math.min(index === 4 ? 2 : index === 5 ? 4 : index === 3 ? 3 : index === 0 ? 0 : 1, 4)
    ]!;
  const answeredAt = after(at, 0, chance.between(20, 1600));
  say('out', answer, answeredAt);
  if (answer.promise)
    history.promises.push(
      ourPromise(chance, moment, {
        what: fill(answer.promise, words),
        quote: quoted(fill(answer.text, words)),
        madeAt: answeredAt,
        dueAt,
      }),
    );
  if (chance.happens(0.12)) history.promises.push(theirPromise(chance, moment, answeredAt));
  if (chance.happens(0.15))
    history.events.push({
      at: after(answeredAt, 2, 30),
      kind: 'call',
      direction: 'out',
      subject: '',
      text: chance.pick(callNotes[language]),
    });
  if (index === 2 || chance.happens(0.35))
    history.orders.push(order(chance, moment, after(answeredAt, chance.between(1, 4))));
}

/** The sentence of a mail that holds its last figure: where the day stands. */
const quoted = (text: string) =>
  text
    .split(/(?<=[。.!])\s*/)
    .findLast((sentence) => /\d/.test(sentence))
    ?.trim() ?? '';

const spokenDay = (at: Date, language: Language) =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(at);

type Said = { what: string; quote: string; madeAt: Date; dueAt: Date };

function settle(
  chance: Chance,
  now: Date,
  dueAt: Date,
  keptShare: number,
): Pick<InventedPromise, 'state' | 'settledAt'> {
  if (dueAt > now || (now.getTime() - dueAt.getTime() < 12 * dayMilliseconds && chance.happens(0.35)))
    return { state: 'open', settledAt: null };
  const isKept = chance.happens(keptShare);
  const settledAt = after(dueAt, isKept ? -chance.between(0, 2) : chance.between(1, 5));
  return { state: isKept ? 'kept' : 'broken', settledAt: settledAt < now ? settledAt : now };
}

function ourPromise(chance: Chance, { now }: Moment, { what, quote, madeAt, dueAt }: Said): InventedPromise {
  return { madeAt, dueOn: dayOf(dueAt), direction: 'we', what, quote, ...settle(chance, now, dueAt, 0.93) };
}

function theirPromise(chance: Chance, { person, now }: Moment, madeAt: Date): InventedPromise {
  const dueAt = after(madeAt, chance.between(5, 25));
  const what = chance.pick(theirPromises[person.language]);
  return {
    madeAt,
    dueOn: dayOf(dueAt),
    direction: 'they',
    what,
    quote: '',
    ...settle(chance, now, dueAt, 0.8),
  };
}

function order(chance: Chance, { person }: Moment, at: Date): InventedOrder {
  const scale = { key: 8, regular: 2, small: 1 }[person.tier];
  const lines = Array.from({ length: chance.between(1, 4) }, () => {
    const product = chance.pick(products);
    const quantity = chance.between(1, 12) * scale;
    return { product: product[person.language], quantity, amountMinor: quantity * product.unitMinor };
  });
  return { at, lines };
}
