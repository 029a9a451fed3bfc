import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMbox } from './mbox-messages.ts';

async function split(text: string, chunkSize = text.length): Promise<string[]> {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let from = 0; from < bytes.length; from += chunkSize) yield bytes.subarray(from, from + chunkSize);
  }
  const messages: string[] = [];
  for await (const message of splitMbox(chunks())) messages.push(message.bytes.toString());
  return messages;
}

const mbox = [
  'From a@b.example Mon Mar  2 10:00:00 2026',
  'Subject: one',
  '',
  'From here on it is text.',
  '>From a quoted line',
  '',
  'From c@d.example Mon Mar  2 11:00:00 2026',
  'Subject: two',
  '',
  'x',
  '',
].join('\n');

test('messages are cut at separators only and quoted separators get their words back', async () => {
  const [one, two] = await split(mbox);
  expect(one).toContain('From here on it is text.\nFrom a quoted line');
  expect(two).toMatch(/^Subject: two/);
});

test('where the chunks break makes no difference', async () => {
  const whole = await split(mbox);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: mbox.length }), async (size) => {
      expect(await split(mbox, size)).toEqual(whole);
    }),
  );
});
