import { nothingKnown } from '../../../shared/features/insight/glance.ts';
import { emptyGlance } from '../../../shared/features/loyalty/model.ts';
import type { Card, CustomerFacts } from '../../../shared/features/sync/model.ts';
import type { EffectContext, InputOf } from './effect.ts';
import { identityMadeHere } from './identity.ts';

const nothingYet: CustomerFacts = {
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
};

export function addCustomer(
  { identities, ...customer }: InputOf<'customers.add'>,
  context: EffectContext,
): Card {
  const { at, companyName } = context;
  return {
    customer: { ...customer, quietHours: null, companyName, createdAt: at },
    identities: identities.map((identity) => identityMadeHere(identity, context)),
    facts: nothingYet,
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
    version: 0,
  };
}
