import { type Instrument, itemsOf, type SurveyItem, type Words } from './instrument.ts';

export type MissingWords = { where: string; language: keyof Words };

/** Where an instrument lacks its words in one language: the section’s or item’s id. Empty where it is complete. */
export function missingWords(instrument: Instrument): MissingWords[] {
  const named: [string, Words][] = [
    ['title', instrument.title],
    ['introduction', instrument.introduction],
    ...instrument.sections.map(({ id, title }): [string, Words] => [id, title]),
    ...instrument.themes.map(({ id, name }): [string, Words] => [id, name]),
    ...itemsOf(instrument).flatMap((item) => wordsOf(item).map((words): [string, Words] => [item.id, words])),
  ];
  const wordless = instrument.themes.flatMap(({ id, words }) =>
    (['en', 'zh'] as const)
      .filter((language) => words[language].length === 0)
      .map((language) => ({ where: id, language })),
  );
  const missing = named.flatMap(([where, words]) =>
    (['en', 'zh'] as const)
      .filter((language) => words[language] === '')
      .map((language) => ({ where, language })),
  );
  const all = [...missing, ...wordless];
  return all.filter(
    (gap, index) =>
      all.findIndex((other) => other.where === gap.where && other.language === gap.language) === index,
  );
}

function wordsOf(item: SurveyItem): Words[] {
  const own = [item.text];
  if ('lowEnd' in item) own.push(item.lowEnd, item.highEnd);
  if ('options' in item) own.push(...item.options.map(({ text }) => text));
  if (item.kind === 'matrix' && item.rows !== 'units') own.push(...item.rows.map(({ text }) => text));
  return own;
}
