import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { DirectoryContext } from '../../extension/pages/console/directory-context.ts';
import { ClockProvider } from '../../extension/ui/clock.tsx';
import { defaultPurposes } from '../../shared/features/consents/default-purposes.ts';
import type { Directory } from '../../shared/features/sync/model.ts';
import { parseCsv } from '../../shared/open-formats/csv-records.ts';
import { Surface } from './render-surface.tsx';

export const fang = { id: '0197a000-0000-7000-8000-000000000001', name: 'Wang Fang' };
export const tao = { id: '0197a000-0000-7000-8000-000000000002', name: 'Lin Tao' };
const directory = {
  ...{ me: { ...fang, roles: ['administrator'] }, staff: [fang, tao], consentPurposes: defaultPurposes },
  ...{ settings: { timeZone: 'Asia/Shanghai', currency: 'CNY' }, loyalty: { levels: [], value: null } },
};

/** What the server answered, by the key of the query. */
type Answer = readonly [key: readonly unknown[], data: unknown];

/** A part of a console page as Wang Fang sees it on Friday, 20 November 2026, in Shanghai. */
export function showOnConsole(part: ReactNode, answers: readonly Answer[]): Promise<Surface> {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  for (const [key, data] of answers) client.setQueryData(key, data);
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  return Surface.show(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <ClockProvider now={() => new Date('2026-11-20T02:00:00Z')} timeZone="Asia/Shanghai">
          <DirectoryContext value={directory as unknown as Directory}>
            <RouterContextProvider router={router}>{part}</RouterContextProvider>
          </DirectoryContext>
        </ClockProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

/** The file that a button hands to the browser's downloads: its headings, and its rows. */
export async function exported(surface: Surface, title: string): Promise<string[][]> {
  const saved: Blob[] = [];
  const download = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:saved';
  });
  await surface.click(`Export “${title}” as CSV`);
  download.mockRestore();
  const text = (await saved[0]?.text()) ?? '';
  return parseCsv(text, ',').map(({ cells }) => cells);
}
