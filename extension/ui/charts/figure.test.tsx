// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { afterEach, expect, test, vi } from 'vitest';
import { Surface } from '../../../test/support/render-surface.tsx';
import { Figure } from './figure.tsx';

let surface: Surface;
afterEach(async () => {
  await surface.close();
  vi.restoreAllMocks();
});

const months = [
  { month: '2026-01', won: 12 },
  { month: '2026-02', won: 7 },
];

function figure(rows: typeof months) {
  return (
    <MantineProvider>
      <Figure
        title="Won"
        sentence="Most came in January."
        fileName="won"
        columns={[
          { label: 'Month', text: ({ month }) => month },
          { label: 'Customers', text: ({ won }) => String(won), end: true },
        ]}
        rows={rows}
        keyOf={({ month }) => month}
        empty="No sales yet."
      >
        <p>the picture</p>
      </Figure>
    </MantineProvider>
  );
}

const cells = () => [...document.querySelectorAll('td')].map(({ textContent }) => textContent);

test('the table behind a picture is one choice away', async () => {
  surface = await Surface.show(figure(months));
  expect(surface.text).toContain('the picture');
  const table = document.querySelector<HTMLInputElement>('input[value="table"]');
  await surface.doing(() => table?.click());
  expect(surface.text).not.toContain('the picture');
  expect(cells()).toEqual(['2026-01', '12', '2026-02', '7']);
});

test('the rows are taken along as a file', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:saved';
  });
  surface = await Surface.show(figure(months));
  await surface.click('Export “Won” as CSV');
  expect(await saved[0]?.text()).toContain('Month,Customers\r\n2026-01,12\r\n2026-02,7\r\n');
});

test('nothing to draw is said in a sentence', async () => {
  surface = await Surface.show(figure([]));
  expect(surface.page.querySelector('section')?.textContent).toBe('WonNo sales yet.');
});
