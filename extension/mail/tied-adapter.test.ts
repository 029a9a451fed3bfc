import { afterEach, expect, test, vi } from 'vitest';
import { openFrozenPage } from '../../test/conformance/frozen-page.ts';
import type { FromMailPage } from './mail-port.ts';
import { bareSetup } from './page-setup.ts';
import { tieAdapter } from './tied-adapter.ts';

const watching = new AbortController();
afterEach(() => watching.abort());

test('while writing is switched off nothing of a draft is told, and it is again without a reload', async () => {
  const { document } = openFrozenPage('gmail', 'compose', 'https://mail.google.com/mail/u/0/#inbox');
  const told: FromMailPage[] = [];
  const send = (message: FromMailPage) => void told.push(message);
  const tied = tieAdapter({ document, send, look: () => undefined }, watching.signal);
  const lastDraft = async () => {
    tied.compose.look();
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ draft: { subject: 'Your crates' } }));
  };
  await lastDraft();
  tied.take({ ...bareSetup, off: ['writing'] });
  expect(told.at(-1)).toEqual({ type: 'composing', draft: null });
  tied.take(bareSetup);
  await lastDraft();
});
