import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchRow } from '../row.ts';

const folder = join(import.meta.dirname, '../../../.output/chrome-mv3');

const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

export const contentScript: BenchRow = {
  name: 'content-script',
  what: 'content scripts, gzipped: the panel’s and, where marks are on, theirs',
  budget: '≤ 30 kB',
  async run() {
    const scripts = await Promise.all(
      ['mail.js', 'marks.js'].map((name) => readFile(join(folder, name)).catch(() => null)),
    );
    const [mail, marks] = scripts;
    if (!mail || !marks) return { measured: 'not built', baseline: '—' };
    const [panelBytes, marksBytes] = [mail, marks].map((each) => gzipSync(each, { level: 9 }).length);
    const parts = `panel ${inKilobytes(panelBytes!)}, marks ${inKilobytes(marksBytes!)}`;
    return {
      measured: `${inKilobytes(panelBytes! + marksBytes!)} (${parts})`,
      baseline: `unpacked ${inKilobytes(mail.length + marks.length)}`,
    };
  },
};
