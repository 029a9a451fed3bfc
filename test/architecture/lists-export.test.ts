import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const features = fileURLToPath(new URL('../../extension/features/', import.meta.url));
const customerPage = fileURLToPath(
  new URL('../../extension/pages/console/customer-page.tsx', import.meta.url),
);

/** Lists that have no button for a file themselves, and what takes their rows along or why nothing does. */
const exportedElsewhere: Record<string, string> = {
  'insight/heat-map.tsx': 'its Figure',
  'loyalty/console-movement-matrix.tsx': 'its Figure',
  'loyalty/console-scatter.tsx': 'its Figure',
  'insight/console-survival-picture.tsx': 'its Figure',
  'prompts/console-who-first.tsx': 'ExportToday above it',
  'loyalty/console-customer-answers.tsx': 'the card around it',
  'loyalty/console-customer-index.tsx': 'the card around it',
  'loyalty/console-customer-signs.tsx': 'the card around it',
  'loyalty/programme/console-level-changes.tsx': 'the card around it',
  'loyalty/value/value-lines.tsx': 'ValueCard; the panel shows a glance',
  'handovers/brief-mood.tsx': 'the page of the brief, and of the portfolio',
  'handovers/brief-promises.tsx': 'the page of the brief, and of the portfolio',
  'handovers/brief-rhythm.tsx': 'the page of the brief, and of the portfolio',
  'handovers/console-brief.tsx': 'the page of the brief, and of the portfolio',
  'handovers/use-handed-columns.tsx': 'a cell of a list that exports',
  'loyalty/programme/use-change-columns.tsx': 'a cell of a list that exports',
  'prompts/panel-card.tsx': 'at most three prompts, whole on the customer’s page',
  'bulletins/console-bulletin-letter.tsx': 'one letter in two languages',
  'insight/console-cost-file.tsx': 'faults of what is being entered',
  'loyalty/programme/console-condition-fields.tsx': 'fields of a form',
  'loyalty/programme/console-programme-editor.tsx': 'fields of a form',
};

/** What stands in a row, or is chosen or filled in, is no list of records. */
const isPartOrControl = (element: string) =>
  /^(td|th|option|Radio|Button|Tag|Textarea|Tabs\.Tab|Menu\.Item|\w+(Input|Select))$/.test(element);
const repeated = (text: string) =>
  [...text.matchAll(/<([A-Za-z][\w.]*)\s(?:[^<>]*?\s)?key=\{/g)].map(([, element]) => element!);
const showsTable = /<(Sheet|RowsTable|Table|table)\b/;
const showsList = (text: string) =>
  showsTable.test(text) ||
  (/\.(flatMap|map)\(/.test(text) && repeated(text).some((element) => !isPartOrControl(element)));
const takesAlong = /<(Export[A-Z]\w*|RowsSheet|Figure)\b/;

const cards = [...readFileSync(customerPage, 'utf8').matchAll(/features\/(.+\.tsx)'/g)].map(
  ([, path]) => path!,
);
const pages = globSync('{loyalty,insight,handovers,prompts,bulletins}/**/*.tsx', { cwd: features });
const lists = [...new Set([...pages, ...cards])]
  .filter((path) => !path.endsWith('.test.tsx'))
  .map((path) => ({ path, text: readFileSync(features + path, 'utf8') }))
  .filter(({ text }) => showsList(text));

test.each(lists)('$path lets its list be taken along as a file', ({ path, text }) => {
  // Use RowsSheet, or put ExportRows beside the title; name what exports it elsewhere, or why nothing does.
  expect(takesAlong.test(text)).toBe(!(path in exportedElsewhere));
});

test('whatever is exported elsewhere still shows a list', () => {
  const paths = lists.map(({ path }) => path);
  expect(Object.keys(exportedElsewhere).filter((path) => !paths.includes(path))).toEqual([]);
});
