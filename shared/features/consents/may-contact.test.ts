import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultPurposes } from './default-purposes.ts';
import { mayContact } from './may-contact.ts';
import type { ConsentAnswer } from './model.ts';

const answered = (parts: Partial<ConsentAnswer>): ConsentAnswer => ({
  id: '0197a000-0000-7000-8000-0000000000f1',
  purpose: 'marketing',
  channel: 'mail',
  state: 'given',
  wording: '',
  source: 'form',
  saidOn: '2026-03-01',
  recordedAt: '2026-03-01T02:00:00.000Z',
  recordedBy: null,
  ...parts,
});
const given = answered({});
const withdrawn = answered({
  state: 'withdrawn',
  saidOn: '2026-04-01',
  recordedAt: '2026-04-01T02:00:00.000Z',
});
const mailOffer = { purpose: 'marketing', channel: 'mail' } as const;

test.each([
  ['offers need a consent', [], mailOffer, false, 'not-asked'],
  ['a consent allows them', [given], mailOffer, true, 'given'],
  ['by its own channel only', [given], { ...mailOffer, channel: 'phone' }, false, 'not-asked'],
  ['for its own purpose only', [given], { ...mailOffer, purpose: 'surveys' }, false, 'not-asked'],
  ['a withdrawal ends it', [given, withdrawn], mailOffer, false, 'withdrawn'],
  [
    'a service message is welcome until they object',
    [],
    { ...mailOffer, purpose: 'service' },
    true,
    'never-objected',
  ],
  [
    'and not after',
    [answered({ purpose: 'service', state: 'withdrawn' })],
    { ...mailOffer, purpose: 'service' },
    false,
    'withdrawn',
  ],
  [
    'a purpose nobody defined allows nothing',
    [given],
    { ...mailOffer, purpose: 'x' },
    false,
    'unknown-purpose',
  ],
  [
    'an older form recorded later does not outweigh a withdrawal',
    [withdrawn, answered({ recordedAt: '2026-09-01T02:00:00.000Z' })],
    mailOffer,
    false,
    'withdrawn',
  ],
  [
    'of one day, what was recorded later holds',
    [answered({ state: 'withdrawn' }), answered({ recordedAt: '2026-03-01T03:00:00.000Z' })],
    mailOffer,
    true,
    'given',
  ],
] as const)('%s', (_, answers, contact, isAllowed, because) => {
  expect(mayContact(answers, contact, defaultPurposes)).toMatchObject({ isAllowed, because });
});

test('the order in which answers arrive changes nothing', () => {
  const answers = fc.array(
    fc.record({
      state: fc.constantFrom('given' as const, 'withdrawn' as const),
      saidOn: fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03'),
      recordedAt: fc.constantFrom('2026-03-04T02:00:00.000Z', '2026-03-05T02:00:00.000Z'),
    }),
  );
  fc.assert(
    fc.property(answers, (parts) => {
      const all = parts.map(answered);
      const { isAllowed } = mayContact(all, mailOffer, defaultPurposes);
      expect(mayContact([...all].reverse(), mailOffer, defaultPurposes).isAllowed).toBe(isAllowed);
    }),
  );
});
