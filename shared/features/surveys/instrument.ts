import { z } from 'zod';

/** Both languages side by side; an empty one is a gap the completeness check names. */
export const Words = z.object({ en: z.string().trim().max(600), zh: z.string().trim().max(600) });
export type Words = z.infer<typeof Words>;

/** The five elements of a person's experience at work. */
export const Element = z.enum(['work', 'context', 'event', 'involvement', 'summary']);
export type Element = z.infer<typeof Element>;

/** What an item is about: an element, or one of the questions every round has. */
export const ItemSubject = z.enum([
  ...Element.options,
  'satisfaction',
  'recommendation',
  'belief',
  'internal-service',
  'other',
]);
export type ItemSubject = z.infer<typeof ItemSubject>;

const ItemId = z.string().regex(/^[a-z0-9-]{1,40}$/);

const Option = z.object({ id: ItemId, text: Words });
const options = z.array(Option).min(2).max(12);

/** The item is asked only where an earlier one was answered so; of a rating the numbers as text. */
const Condition = z.object({ itemId: ItemId, isOneOf: z.array(z.string().max(40)).min(1).max(12) });

const base = {
  /** Stays the same over versions as long as the item asks the same. */
  id: ItemId,
  /** Raised when the wording changes what is asked: answers are compared within one revision only. */
  revision: z.number().int().min(1).max(999),
  subject: ItemSubject,
  text: Words,
  askedIf: Condition.nullable().default(null),
};

const scale = {
  min: z.number().int().min(0).max(1),
  max: z.number().int().min(2).max(10),
  lowEnd: Words,
  highEnd: Words,
};

export const SurveyItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rating'), ...base, ...scale, isReversed: z.boolean().default(false) }),
  z.object({ kind: z.literal('choice'), ...base, options }),
  z.object({ kind: z.literal('multiple'), ...base, options, most: z.number().int().min(1).max(12) }),
  z.object({ kind: z.literal('ranking'), ...base, options }),
  /** `units`: the rows are the units of the round, put in when it is sealed; who does not depend on one leaves it out. */
  z.object({
    kind: z.literal('matrix'),
    ...base,
    ...scale,
    rows: z.union([z.literal('units'), z.array(Option).min(1).max(40)]),
  }),
  /** Kept apart from all other answers. */
  z.object({ kind: z.literal('comment'), ...base, maxLength: z.number().int().min(50).max(1000) }),
]);
export type SurveyItem = z.infer<typeof SurveyItem>;
export type ItemOf<Kind extends SurveyItem['kind']> = Extract<SurveyItem, { kind: Kind }>;

const ThemeWord = z.string().trim().min(1).max(40);

/** What comments may be about, told by the words in them. */
export const CommentTheme = z.object({
  id: ItemId,
  name: Words,
  words: z.object({ en: z.array(ThemeWord).max(40), zh: z.array(ThemeWord).max(40) }),
});
export type CommentTheme = z.infer<typeof CommentTheme>;

export const Instrument = z.object({
  id: z.uuid(),
  /** 1 upwards; each saving is another, and rounds keep the one they were sealed with. */
  version: z.int32().min(1),
  title: Words,
  introduction: Words,
  sections: z
    .array(z.object({ id: ItemId, title: Words, items: z.array(SurveyItem).min(1).max(20) }))
    .min(1)
    .max(12),
  /** The organisation’s own; the usual ones follow after them. */
  themes: z.array(CommentTheme).max(12).default([]),
});
export type Instrument = z.infer<typeof Instrument>;

export function itemsOf(instrument: Pick<Instrument, 'sections'>): SurveyItem[] {
  return instrument.sections.flatMap(({ items }) => items);
}
