import { describe, expect, test } from 'vitest';
import { type Language, languages, type Messages } from './catalogue.ts';
import { catalogues } from './catalogues.ts';

function flatten(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** Languages have different plural forms, so forms of one message count as one. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]!);

function messagesOf(namespace: keyof typeof catalogues, language: Language) {
  const found = new Map<string, Set<string>>();
  for (const [key, text] of flatten(catalogues[namespace][language])) {
    const names = found.get(withoutPlural(key)) ?? new Set();
    for (const name of placeholders(text)) names.add(name);
    found.set(withoutPlural(key), names);
  }
  return found;
}

describe.each(Object.keys(catalogues) as (keyof typeof catalogues)[])('%s', (namespace) => {
  test('every message exists in every language', () => {
    const keys = languages.map((language) => [...messagesOf(namespace, language).keys()].sort());
    for (const other of keys.slice(1)) expect(other).toEqual(keys[0]);
  });

  test('no language fills in a figure that the others do not have', () => {
    const [first, ...others] = languages.map((language) => messagesOf(namespace, language));
    for (const other of others) expect(other).toEqual(first);
  });

  test('no message is empty', () => {
    const empty = languages.flatMap((language) =>
      flatten(catalogues[namespace][language]).filter(([, text]) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
  });
});
