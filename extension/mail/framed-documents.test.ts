import { expect, test } from 'vitest';
import { openFrozenPage } from '../../test/conformance/frozen-page.ts';
import { framedDocuments } from './framed-documents.ts';

test('a page comes with the documents of its frames, and one of another origin without', () => {
  const { document, documents } = openFrozenPage('generic', 'framed', 'http://desk.test/');
  expect(framedDocuments(document)).toEqual(documents);
});

test('a frame that is not wanted is not looked into', () => {
  const { document } = openFrozenPage('generic', 'framed', 'http://desk.test/');
  expect(framedDocuments(document, () => false)).toEqual([document]);
});
