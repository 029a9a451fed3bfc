import { describe, expect, test } from 'vitest';
import { OrganisationSettings } from '../administration/model.ts';
import { contactHours, quietThere } from './contact-hours.ts';
import { countryZones } from './country-zones.ts';

const rules = OrganisationSettings.parse({});
const unsaid = { timeZone: null, quietHours: null };
const phone = { kind: 'phone', value: '+4930123456' } as const;
const mail = { kind: 'email', value: 'ann@example.co.uk' } as const;

describe('the time zone of a customer', () => {
  test.each([
    ['is what they said', { ...unsaid, timeZone: 'Asia/Tokyo' }, [phone, mail], 'Asia/Tokyo', 'own'],
    ['else that of their phone', unsaid, [mail, phone], 'Europe/Berlin', 'phone'],
    ['else that of their domain', unsaid, [mail], 'Europe/London', 'domain'],
    [
      'not of an ending used everywhere',
      unsaid,
      [{ kind: 'email', value: 'a@b.co' }],
      'Asia/Shanghai',
      'organisation',
    ],
    [
      'not of a country with many',
      unsaid,
      [{ kind: 'phone', value: '+12025550123' }],
      'Asia/Shanghai',
      'organisation',
    ],
    ['else ours', unsaid, [], 'Asia/Shanghai', 'organisation'],
  ] as const)('%s', (_, customer, identities, timeZone, because) => {
    expect(contactHours({ customer, identities }, rules)).toMatchObject({ timeZone, because });
  });

  test('is one that clocks know', () => {
    for (const timeZone of Object.values(countryZones)) new Intl.DateTimeFormat('en', { timeZone });
  });
});

test('it is quiet by the clock on their wall', () => {
  const inBerlin = { customer: unsaid, identities: [phone] };
  // 10:00 in Shanghai, 03:00 in Berlin.
  expect(quietThere(inBerlin, rules, new Date('2026-11-20T02:00:00Z'))).toMatchObject({ because: 'phone' });
  expect(quietThere(inBerlin, rules, new Date('2026-11-20T12:30:00Z'))).toBeNull();
});

test('their own quiet hours go before ours', () => {
  const lateRiser = { ...unsaid, quietHours: { from: '22:00', to: '11:00' } };
  const atTen = new Date('2026-11-20T02:00:00Z');
  expect(quietThere({ customer: lateRiser, identities: [] }, rules, atTen)).not.toBeNull();
  expect(quietThere({ customer: unsaid, identities: [] }, rules, atTen)).toBeNull();
});
