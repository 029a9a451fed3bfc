import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchRow } from '../row.ts';

const script = join(import.meta.dirname, '../../../.output/chrome-mv3/content-scripts/mail.js');

const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

export const contentScript: BenchRow = {
  name: 'content-script',
  what: 'content script, gzipped',
  budget: '≤ 30 kB',
  async run() {
    const source = await readFile(script).catch(() => null);
    if (!source) return { measured: 'not built', baseline: '—' };
    return {
      measured: inKilobytes(gzipSync(source, { level: 9 }).length),
      baseline: `unpacked ${inKilobytes(source.length)}`,
    };
  },
};
