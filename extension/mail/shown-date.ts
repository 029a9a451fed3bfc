/** In which order a host writes day, month and year when all three are figures. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** A date as a host writes it for its reader; what instant it means, the background finds out. */
export type ShownDate = { text: string; order: DateOrder };

export function shownDate(text: string | null | undefined, order: DateOrder = 'ymd'): ShownDate | null {
  return text ? { text: text.slice(0, 100), order } : null;
}
