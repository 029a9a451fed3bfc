/** The languages Kith is complete in. A new one starts as a key here and fails the types until every feature has it. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

export type Messages = { [key: string]: string | Messages };
export type Catalogue = Record<Language, Messages>;
