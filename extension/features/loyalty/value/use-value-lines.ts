import { useTranslation } from 'react-i18next';
import { aliveRange } from '../../../../shared/features/loyalty/value/alive.ts';
import type { Card, Directory } from '../../../../shared/features/sync/model.ts';
import { addDays, dayIn } from '../../../../shared/time/day.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import { useFormat } from '../../../ui/format.ts';
import { useValueWords } from './use-value-words.ts';

type Known = Pick<Directory, 'loyalty' | 'settings'>;

/** `note` is said beside the value, `source` is where it comes from. */
export type ValueLine = { name: string; value: string; note?: string; source?: string };

/** What the buyer is worth, whether they still buy and when the next order is due; nothing before the first order. */
export function useValueLines({ loyalty: { value: kit }, settings }: Known, today: Day) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const words = useValueWords();
  return (card: Pick<Card, 'facts' | 'loyalty'>): ValueLine[] => {
    const { value } = card.loyalty;
    if (!value) return [];
    const { nextYear, currency } = value;
    const alive = aliveRange(kit, value, today);
    const due = dueOn(card, settings.timeZone);
    return [
      {
        name: t('nextYear'),
        value: nextYear ? words.money(nextYear, currency) : t('notKnown'),
        ...(value.of === 'company' && { note: t('ofCompany') }),
        ...(nextYear && {
          source: t('nextYearHint', { mid: format.money(nextYear.midMinor, currency, 'compact') }),
        }),
      },
      {
        name: t('stillBuying'),
        value: alive ? words.alive(alive) : t('notKnown'),
        source: words.source(value, kit),
      },
      ...(due
        ? [
            {
              name: t('nextOrder'),
              value: t(due.day < today ? 'dueSince' : 'dueAround', { date: format.day(due.day) }),
              source: t('rhythmSource', { count: due.everyDays }),
            },
          ]
        : []),
    ];
  };
}

/** By the customer’s own rhythm; null below three orders, and for whom the company orders. */
function dueOn({ facts }: Pick<Card, 'facts'>, timeZone: string): { day: Day; everyDays: number } | null {
  if (!facts.lastOrderAt || facts.orderRhythmDays === null) return null;
  const everyDays = Math.round(facts.orderRhythmDays);
  return { day: addDays(dayIn(facts.lastOrderAt, timeZone), everyDays), everyDays };
}
