import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const features = fileURLToPath(new URL('../../extension/features/', import.meta.url));

/** Whose rows are taken along by what stands around them. */
const exportedAround: Record<string, string> = {
  'heat-map.tsx': 'its Figure',
  'console-movement-matrix.tsx': 'its Figure',
  'console-who-first.tsx': 'ExportToday above it',
};

const showsTable = /<(Sheet|RowsTable|Table|table)\b/;
const takesAlong = /<Export(Rows|AllRows|Button)\b/;

const files = globSync('{loyalty,insight,handovers,prompts}/**/*.tsx', { cwd: features })
  .map((path) => ({ path, name: basename(path), text: readFileSync(features + path, 'utf8') }))
  .filter(({ name, text }) => showsTable.test(text) && !name.startsWith('panel-'));

test.each(files)('$path lets its table be taken along as a file', ({ name, text }) => {
  // Use RowsSheet, or put ExportRows beside the title; name what exports it above if something else does.
  expect(takesAlong.test(text)).toBe(!(name in exportedAround));
});

test('whatever is exported by something else still shows a table', () => {
  const names = files.map(({ name }) => name);
  expect(Object.keys(exportedAround).filter((name) => !names.includes(name))).toEqual([]);
});
