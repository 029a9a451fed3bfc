import { useTranslation } from 'react-i18next';
import type { AliveRange } from '../../../../shared/features/loyalty/value/alive.ts';
import type { ValueAssumptions } from '../../../../shared/features/loyalty/value/plain-value.ts';
import type {
  ValueGlance,
  ValueKit,
  ValueRange,
} from '../../../../shared/features/loyalty/value/value-glance.ts';
import { useFormat } from '../../../ui/format.ts';

const likely = 0.75;
const unlikely = 0.4;

/** Values in words: always a range, and where it comes from. */
export function useValueWords() {
  const { t } = useTranslation('value');
  const format = useFormat();
  const percents = ({ low, high }: AliveRange) => {
    const [from, to] = [format.percent(low), format.percent(high)];
    return from === to ? from : t('range', { low: from, high: to });
  };
  return {
    money: ({ lowMinor, highMinor }: Pick<ValueRange, 'lowMinor' | 'highMinor'>, currency: string) =>
      t('range', {
        low: format.money(lowMinor, currency, 'compact'),
        high: format.money(highMinor, currency, 'compact'),
      }),
    alive: (range: AliveRange) => {
      const word = range.mid >= likely ? 'likely' : range.mid < unlikely ? 'unlikely' : 'unsure';
      return t(`alive.${word}`, { range: percents(range) });
    },
    percents,
    plainYears: ({ fewestYears, years }: ValueAssumptions) =>
      fewestYears < years
        ? t('base.plainSpan', { fewest: fewestYears, years })
        : t('base.plainYears', { count: years }),
    source: (glance: ValueGlance, kit: ValueKit | null) => {
      const model = t(`model.${kit?.alive?.model ?? 'none'}`);
      return t(glance.frequency === 0 ? 'fromOneDay' : 'from', {
        count: glance.frequency + 1,
        first: format.day(glance.firstOn),
        last: format.day(glance.lastOn),
        model: kit?.alive ? t('fittedOn', { model, date: format.dayOf(kit.fittedAt) }) : model,
      });
    },
  };
}
