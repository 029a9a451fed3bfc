import { expect, test } from 'vitest';
import { certificateSections, certificateText } from './certificate-sections.ts';
import { erasureMessages } from './messages.ts';
import type { ErasureCertificate } from './model.ts';

const certificate: ErasureCertificate = {
  id: '0197a000-0000-7000-8000-000000000001',
  ...{ reason: 'asked', askedBy: 'person', purchases: 'keep', stepsDone: 5, stepsTotal: 5 },
  ...{ requestedAt: '2026-03-02T02:00:00.000Z', finishedAt: null, inLedgerAt: null },
  rows: [
    { table: 'interactions', act: 'removed', count: 12 },
    { table: 'later_table', act: 'redacted', count: 1 },
  ],
  devices: [
    { id: '0197a000-0000-7000-8000-0000000000d1', confirmedAt: '2026-03-02T03:00:00.000Z', revokedAt: null },
    { id: '0197a000-0000-7000-8000-0000000000d2', confirmedAt: null, revokedAt: null },
  ],
};

/** As i18next fills words, as far as this needs. */
function say(key: string, values: Record<string, string | number> = {}): string {
  const path = key.replace('erasure:', '').split('.');
  const word = path.reduce<unknown>(
    (messages, name) => (messages as Record<string, unknown> | undefined)?.[name],
    erasureMessages.en,
  );
  const text = typeof word === 'string' ? word : String(values.defaultValue ?? key);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

const text = certificateText(
  certificateSections(certificate, { say, when: (instant) => instant.slice(0, 16) }),
);

test('the text counts what went, also of a table it has no word for', () => {
  expect(text).toContain('Correspondence: 12 removed');
  expect(text).toContain('later_table: 1 of others, with the person taken out');
});

test('the text says of each browser whether it has confirmed', () => {
  expect(text).toContain('Browser 000000d1: erased, confirmed 2026-03-02T03:00');
  expect(text).toContain('Browser 000000d2: not in contact yet');
});

test('what has not happened yet is not claimed', () => {
  expect(text).toContain('Finished: not yet');
  expect(text).toContain('Ledger of erasures: not entered yet');
});
