import { type Instrument, itemsOf, type SurveyItem } from './instrument.ts';

/** Rough seconds for somebody who reads, thinks for a moment and goes on; a comment counts for who writes a line. */
function seconds(item: SurveyItem): number {
  switch (item.kind) {
    case 'rating':
      return 6;
    case 'choice':
      return 8;
    case 'multiple':
      return 12;
    case 'ranking':
      return 5 * item.options.length;
    case 'matrix':
      return item.rows === 'units' ? 30 : 5 * item.rows.length;
    case 'comment':
      return 15;
  }
}

/** Begun minutes, when everything is asked. */
export function answeringMinutes(instrument: Pick<Instrument, 'sections'>): number {
  return Math.ceil(itemsOf(instrument).reduce((total, item) => total + seconds(item), 0) / 60);
}
