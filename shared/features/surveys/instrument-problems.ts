import { type Instrument, itemsOf, type SurveyItem } from './instrument.ts';
import { everyBallotFits } from './longest-ballot.ts';

/** `where`: the section’s or item’s id; `key` of `questionnaires:problem`. */
export type InstrumentProblem = { where: string; key: string };

/** What makes no sense although every field is well formed. Missing words are not among it: a draft may lack them. */
export function instrumentProblems(instrument: Pick<Instrument, 'sections'>): InstrumentProblem[] {
  const items = itemsOf(instrument);
  const ids = [...instrument.sections.map(({ id }) => id)];
  const problems = [...repeated(ids), ...repeated(items.map(({ id }) => id))];
  items.forEach((item, index) => {
    problems.push(...itemProblems(item).map((key) => ({ where: item.id, key })));
    const key = conditionProblem(item, items.slice(0, index));
    if (key) problems.push({ where: item.id, key });
  });
  if (problems.length === 0 && !everyBallotFits(instrument)) problems.push({ where: '', key: 'tooLong' });
  return problems;
}

function repeated(ids: readonly string[]): InstrumentProblem[] {
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((where) => ({ where, key: 'repeatedName' }));
}

function itemProblems(item: SurveyItem): string[] {
  const choices =
    'options' in item ? item.options : item.kind === 'matrix' && item.rows !== 'units' ? item.rows : [];
  const found = repeated(choices.map(({ id }) => id)).length > 0 ? ['repeatedOption'] : [];
  if (item.kind === 'multiple' && item.most > item.options.length) found.push('moreThanThereAre');
  return found;
}

/** The answers that a later item may depend on, as text; null where it cannot. */
export function answersToAskAbout(item: SurveyItem): string[] | null {
  if (item.kind === 'rating')
    return Array.from({ length: item.max - item.min + 1 }, (_, step) => String(item.min + step));
  if (item.kind === 'choice' || item.kind === 'multiple') return item.options.map(({ id }) => id);
  return null;
}

function conditionProblem({ askedIf }: SurveyItem, earlier: readonly SurveyItem[]): string | null {
  if (!askedIf) return null;
  const asked = earlier.find(({ id }) => id === askedIf.itemId);
  const possible = asked && answersToAskAbout(asked);
  if (!possible) return 'notAskedBefore';
  return askedIf.isOneOf.every((answer) => possible.includes(answer)) ? null : 'noSuchAnswer';
}
