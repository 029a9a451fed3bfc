import { createTRPCClient } from '@trpc/client';
import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors/app-error.ts';
import { portLink } from './port-link.ts';
import type { MessagePortLike } from './port-messages.ts';
import { servePort } from './port-server.ts';
import type { BackgroundRouter } from './router.ts';
import type { SurfaceActions } from './surface-actions.ts';
import type { PanelView } from './views.ts';

/** Two ends of one port; messages arrive later and as copies, as between processes. */
function portPair() {
  const ends = [0, 1].map(() => ({
    messages: [] as ((raw: unknown) => void)[],
    closings: [] as (() => void)[],
  }));
  let isOpen = true;
  const end = (own: number): MessagePortLike => ({
    postMessage: (message) => {
      if (!isOpen) throw new Error('disconnected');
      const copy: unknown = JSON.parse(JSON.stringify(message));
      queueMicrotask(() => {
        for (const hear of ends[1 - own]!.messages) hear(copy);
      });
    },
    disconnect: () => close(),
    onMessage: { addListener: (listener) => ends[own]!.messages.push(listener) },
    onDisconnect: { addListener: (listener) => ends[own]!.closings.push(listener) },
  });
  const close = () => {
    isOpen = false;
    for (const { closings } of ends) for (const closed of closings) closed();
  };
  return { surface: end(0), background: end(1), kill: close };
}

const view = (text: string) => ({ mail: { subject: text } }) as unknown as PanelView;
const surface = { tabId: async () => 7, onTabChange: () => {} };
const unused: SurfaceActions = new Proxy({} as SurfaceActions, {
  get: (_target, name) => () => Promise.reject(new Error(`${String(name)} is not part of this test`)),
});

/** A surface whose background can be killed; the next one starts when the surface connects again. */
function surfaceWith(actions: Partial<SurfaceActions>) {
  const kills: (() => void)[] = [];
  const connect = () => {
    const pair = portPair();
    kills.push(pair.kill);
    const known = new Proxy(unused, {
      get: (all, name) => Reflect.get(actions, name) ?? Reflect.get(all, name),
    });
    servePort(pair.background, { actions: known, surface });
    return pair.surface;
  };
  const client = createTRPCClient<BackgroundRouter>({ links: [portLink(connect)] });
  return { client, kill: () => kills.at(-1)!(), lives: () => kills.length };
}

const settle = {
  name: 'promises.settle' as const,
  input: { id: '0197a000-0000-7000-8000-0000000000b1', state: 'kept' as const },
};

test('a query is answered', async () => {
  const { client } = surfaceWith({ search: async (text) => [{ name: text }] as never });
  expect(await client.panel.search.query({ text: '王' })).toEqual([{ name: '王' }]);
});

test('a call without input and answer comes back', async () => {
  const { client } = surfaceWith({ syncNow: async () => {} });
  expect(await client.sync.now.mutate()).toBeUndefined();
});

test('a refusal arrives with its message key', async () => {
  const { client } = surfaceWith({
    run: () => Promise.reject(new AppError('invalid', 'customers:unreadable.email', { text: 'x' })),
  });
  await expect(client.commands.run.mutate(settle)).rejects.toMatchObject({
    data: { refusal: { code: 'invalid', messageKey: 'customers:unreadable.email', details: { text: 'x' } } },
  });
});

test('a fault says nothing of its cause', async () => {
  const { client } = surfaceWith({ syncNow: () => Promise.reject(new Error('secret')) });
  const error: unknown = await client.sync.now.mutate().catch((caught: unknown) => caught);
  expect(JSON.stringify(error)).not.toContain('secret');
  expect(error).toMatchObject({ data: { refusal: { messageKey: 'errors:fault' } } });
});

test('a command that does not parse is refused as invalid', async () => {
  const { client } = surfaceWith({});
  const wrong = { ...settle, input: { ...settle.input, id: 'no uuid' } };
  await expect(client.commands.run.mutate(wrong)).rejects.toMatchObject({
    data: { refusal: { code: 'invalid' } },
  });
});

test('a subscription goes on after the background died', async () => {
  let life = 0;
  const { client, kill, lives } = surfaceWith({
    async *watchPanel(_surface, signal) {
      yield view(`life ${++life}`);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    },
  });
  const seen: (string | undefined)[] = [];
  await new Promise<void>((resolve) => {
    client.panel.watch.subscribe(
      {},
      {
        onData: ({ mail }) => {
          seen.push(mail?.subject);
          if (seen.length < 3) kill();
          else resolve();
        },
      },
    );
  });
  expect(seen).toEqual(['life 1', 'life 2', 'life 3']);
  expect(lives()).toBe(3);
});

test('a command under way when the background died is sent again under its id', async () => {
  const ids: string[] = [];
  const { client, kill } = surfaceWith({
    async run(_surface, command) {
      ids.push(command.id);
      if (ids.length === 1) {
        kill();
        await new Promise(() => {});
      }
    },
  });
  const { id } = await client.commands.run.mutate(settle);
  expect(ids).toEqual([id, id]);
});

test('a draft under way when the background died fails rather than being written twice', async () => {
  let drafts = 0;
  const { client, kill } = surfaceWith({
    async draft() {
      drafts += 1;
      kill();
      return new Promise(() => {});
    },
  });
  await expect(client.panel.draft.mutate({ text: '您好' })).rejects.toThrow('background died');
  expect(drafts).toBe(1);
});

test('unsubscribing ends the watching in the background', async () => {
  const ended = Promise.withResolvers<void>();
  const { client } = surfaceWith({
    async *watchPanel(_surface, signal) {
      yield view('here');
      signal.addEventListener('abort', () => ended.resolve());
      await ended.promise;
    },
  });
  const watching = client.panel.watch.subscribe({}, { onData: () => watching.unsubscribe() });
  await ended.promise;
});

test('what is not a message of ours is ignored', async () => {
  const pair = portPair();
  servePort(pair.background, { actions: unused, surface });
  const heard: unknown[] = [];
  pair.surface.onMessage.addListener((message) => heard.push(message));
  for (const message of [
    null,
    'call',
    { type: 'call', id: 1 },
    { type: 'call', id: 'x', path: 'a', kind: 'query' },
  ])
    pair.surface.postMessage(message);
  await Promise.resolve();
  expect(heard).toEqual([]);
});
