import { type Instrument, itemsOf, type SurveyItem } from './instrument.ts';

/** Ids of the items whose answers may stand beside those of an earlier version: they ask the same on the same scale. */
export function comparableItems(
  now: Pick<Instrument, 'sections'>,
  before: Pick<Instrument, 'sections'>,
): string[] {
  const earlier = new Map(itemsOf(before).map((item) => [item.id, asked(item)]));
  return itemsOf(now).flatMap((item) => (earlier.get(item.id) === asked(item) ? [item.id] : []));
}

function asked(item: SurveyItem): string {
  const scale = 'min' in item ? [item.min, item.max] : [];
  const turned = item.kind === 'rating' && item.isReversed;
  const options = 'options' in item ? item.options.map(({ id }) => id) : [];
  return JSON.stringify([item.revision, item.kind, scale, turned, options]);
}
