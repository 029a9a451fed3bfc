// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { Surface } from '../../../test/support/render-surface.tsx';
import { CardBoundary } from './card-boundary.tsx';

let surface: Surface;
afterEach(async () => {
  await surface.close();
  vi.restoreAllMocks();
});

function Failing(): never {
  throw new Error('no such field');
}

test('a failing card is left out, its neighbours stay, and it is logged once', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const cards = (
    <>
      <CardBoundary name="orders">
        <Failing />
      </CardBoundary>
      <CardBoundary name="orders">
        <Failing />
      </CardBoundary>
      <CardBoundary name="history">the neighbour</CardBoundary>
    </>
  );
  surface = await Surface.show(cards);
  expect(surface.page.textContent).toBe('the neighbour');
  const ours = log.mock.calls.filter(([said]) => String(said).startsWith('Kith:'));
  expect(ours).toEqual([['Kith: orders is left out', expect.any(Error)]]);
});
