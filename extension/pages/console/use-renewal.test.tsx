// @vitest-environment happy-dom
import { notifyManager, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { Surface } from '../../../test/support/render-surface.tsx';
import { useRenewal } from './use-renewal.ts';

// Told at once, not by a timer: what is settled is on the page.
notifyManager.setScheduler(queueMicrotask);

let surface: Surface;
let client: QueryClient;
afterEach(async () => {
  await surface.close();
  client.clear();
});

type Work = { state: string; finishedAt: string | null };
const yesterday = { state: 'done', finishedAt: '2026-03-01T02:00:00Z' };
const underWay = { state: 'running', finishedAt: null };
const today = { state: 'done', finishedAt: '2026-03-02T09:00:00Z' };

type Given = { look: () => Work | null; read: () => number };

/** Shows figures, and looks at the work they come from. */
function Page({ look, read }: Given) {
  const work = useQuery({ queryKey: ['work'], queryFn: look });
  useRenewal(work.data);
  return <p>{useQuery({ queryKey: ['figures'], queryFn: read }).data}</p>;
}

async function open(first: Work | null) {
  let reads = 0;
  let work = first;
  client = new QueryClient();
  surface = await Surface.show(
    <QueryClientProvider client={client}>
      <Page look={() => work} read={() => ++reads} />
    </QueryClientProvider>,
  );
  await settled();
  return {
    reads: () => reads,
    look: async (next: Work) => {
      work = next;
      await surface.doing(() => void client.refetchQueries({ queryKey: ['work'] }));
      await settled();
    },
  };
}

async function settled() {
  do await surface.doing(() => undefined);
  while (client.isFetching() > 0);
}

test('a page opened after the work had ended is read once', async () => {
  const page = await open(yesterday);
  expect(page.reads()).toBe(1);
});

test('a page is read again when the work ends before its eyes', async () => {
  const page = await open(yesterday);
  await page.look(underWay);
  expect(page.reads()).toBe(1);
  await page.look(today);
  expect(page.reads()).toBe(2);
});

test('the first work there ever was renews the page too, seen under way or not', async () => {
  const page = await open(null);
  await page.look(today);
  expect(page.reads()).toBe(2);
});
