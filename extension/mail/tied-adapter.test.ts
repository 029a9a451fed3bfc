import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFrozenPage } from '../../test/conformance/frozen-page.ts';
import type { FromMailPage } from './mail-port.ts';
import { bareSetup } from './page-setup.ts';
import { tieAdapter } from './tied-adapter.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

test('while writing is switched off nothing of a draft is told, and it is again without a reload', async () => {
  const { document, settle } = openFrozenPage('gmail', 'compose', 'https://mail.google.com/mail/u/0/#inbox');
  const told: FromMailPage[] = [];
  const send = (message: FromMailPage) => void told.push(message);
  const watching = new AbortController();
  const tied = tieAdapter({ document, send, look: () => undefined }, watching.signal);
  const toldAtPause = async () => {
    tied.compose.look();
    await vi.runAllTimersAsync();
    await settle();
    return told.at(-1);
  };
  const ofDraft = { type: 'composing', draft: { subject: 'Your crates' } };
  expect(await toldAtPause()).toMatchObject(ofDraft);
  tied.take({ ...bareSetup, off: ['writing'] });
  expect(await toldAtPause()).toEqual({ type: 'composing', draft: null });
  tied.take(bareSetup);
  expect(await toldAtPause()).toMatchObject(ofDraft);
  watching.abort();
});
