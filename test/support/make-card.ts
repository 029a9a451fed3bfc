import type { Complaint } from '../../shared/features/complaints/model.ts';
import type { ConsentAnswer } from '../../shared/features/consents/model.ts';
import type { ImportantDay } from '../../shared/features/customers/important-day.ts';
import { nothingKnown } from '../../shared/features/insight/glance.ts';
import type { Interaction } from '../../shared/features/interactions/model.ts';
import { emptyGlance } from '../../shared/features/loyalty/model.ts';
import type { CustomerPromise } from '../../shared/features/promises/model.ts';
import type { Purchase } from '../../shared/features/purchases/model.ts';
import type { Card } from '../../shared/features/sync/model.ts';

const cardCustomerId = '0197a000-0000-7000-8000-000000000001';
const colleagueId = '0197a000-0000-7000-8000-0000000000aa';

type CardParts = Partial<Omit<Card, 'customer' | 'facts'>> & {
  customer?: Partial<Card['customer']>;
  facts?: Partial<Card['facts']>;
};

/** A customer nothing is known about, with the parts a test cares for. */
export function makeCard({ customer, facts, ...parts }: CardParts = {}): Card {
  return {
    customer: {
      id: cardCustomerId,
      kind: 'person',
      name: '陈立群',
      otherName: '',
      title: '',
      companyId: null,
      companyName: '',
      ownerId: null,
      tier: null,
      birthday: null,
      language: null,
      timeZone: null,
      quietHours: null,
      notes: '',
      createdAt: '2025-01-01T00:00:00.000Z',
      ...customer,
    },
    identities: [],
    facts: {
      firstSeenAt: null,
      lastContactAt: null,
      lastInAt: null,
      lastOutAt: null,
      interactionCount: 0,
      rhythmDays: null,
      keptCount: 0,
      brokenCount: 0,
      orderCount: 0,
      orderedMinor: 0,
      lastOrderAt: null,
      orderRhythmDays: null,
      ...facts,
    },
    interactions: [],
    promises: [],
    purchases: [],
    products: [],
    complaints: [],
    promptAnswers: [],
    consents: [],
    importantDays: [],
    loyalty: emptyGlance,
    insight: nothingKnown,
    handover: null,
    notThem: [],
    version: 1,
    ...parts,
  };
}

export function makePromise(parts: Partial<CustomerPromise> = {}): CustomerPromise {
  return {
    id: '0197a000-0000-7000-8000-0000000000b1',
    customerId: cardCustomerId,
    direction: 'we',
    ownerId: colleagueId,
    what: 'small-roll quote',
    quote: '',
    dueOn: '2026-11-19',
    state: 'open',
    madeAt: '2026-11-12T02:00:00.000Z',
    settledAt: null,
    movedCount: 0,
    escalation: 0,
    ...parts,
  };
}

export function makeInteraction(parts: Partial<Interaction> = {}): Interaction {
  return {
    id: '0197a000-0000-7000-8000-0000000000c1',
    customerId: cardCustomerId,
    kind: 'mail',
    direction: 'in',
    happenedAt: '2026-11-16T02:00:00.000Z',
    subject: 'Roll width',
    text: '',
    attachments: [],
    sharing: 'everything',
    authorId: colleagueId,
    messageId: null,
    ...parts,
  };
}

export function makePurchase(parts: Partial<Purchase> = {}): Purchase {
  return {
    id: '0197a000-0000-7000-8000-0000000000d1',
    customerId: cardCustomerId,
    number: 'A-1042',
    kind: 'order',
    orderedAt: '2026-11-12T02:00:00.000Z',
    currency: 'CNY',
    amountMinor: 1_240_000,
    costMinor: null,
    lines: [{ product: 'Small rolls', quantity: 40, amountMinor: 1_240_000 }],
    ...parts,
  };
}

/** Received on a Monday, and nothing done about it. */
export function makeComplaint(parts: Partial<Complaint> = {}): Complaint {
  return {
    id: '0197a000-0000-7000-8000-0000000000e1',
    customerId: cardCustomerId,
    kind: 'complaint',
    channel: 'mail',
    words: 'The rolls are two millimetres narrower than the sample.',
    receivedOn: '2026-11-16',
    ownerId: colleagueId,
    state: 'received',
    stateOn: '2026-11-16',
    verdict: null,
    causeId: null,
    solution: '',
    promiseId: '0197a000-0000-7000-8000-0000000000b9',
    recordedAt: '2026-11-16T02:00:00.000Z',
    closedAt: null,
    ...parts,
  };
}

/** Solar and yearly, as long as the parts do not say otherwise. */
export function makeImportantDay(parts: Partial<ImportantDay> = {}): ImportantDay {
  return {
    id: '0197a000-0000-7000-8000-0000000000f1',
    kind: 'anniversary',
    calendar: 'solar',
    year: null,
    month: 11,
    day: 20,
    isLeapMonth: false,
    name: '',
    noticeDays: 7,
    ...parts,
  };
}

/** A no, as long as the parts do not say otherwise. */
export function makeConsentAnswer(parts: Partial<ConsentAnswer> = {}): ConsentAnswer {
  return {
    id: '0197a000-0000-7000-8000-0000000000f2',
    purpose: 'greetings',
    channel: 'mail',
    state: 'withdrawn',
    wording: '',
    source: 'mail',
    saidOn: '2026-10-01',
    recordedAt: '2026-10-01T02:00:00.000Z',
    recordedBy: colleagueId,
    ...parts,
  };
}
