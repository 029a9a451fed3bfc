import { useTranslation } from 'react-i18next';
import type { CustomerFacts } from '../../../shared/features/sync/model.ts';
import { useFormat } from '../../ui/format.ts';
import type { BriefPoint } from './brief-point.ts';

const days = (median: number) => Math.max(1, Math.round(median));

/** How often they write, meet and order, as medians of all that is recorded. */
export function useRhythmPoints() {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  return ({ facts }: { facts: CustomerFacts }): BriefPoint[] => {
    const { rhythmDays, lastContactAt, interactionCount, orderRhythmDays, lastOrderAt, orderCount } = facts;
    const contact = {
      key: 'contact',
      what:
        rhythmDays === null
          ? t('brief.noContactRhythm')
          : t('brief.contactEvery', { count: days(rhythmDays) }),
      source: lastContactAt
        ? t('brief.contactSource', { count: interactionCount, last: format.dayOf(lastContactAt) })
        : t('brief.neverInContact'),
      on: lastContactAt && format.isoDayOf(lastContactAt),
    };
    if (!lastOrderAt) return [contact];
    const orders = {
      key: 'orders',
      what: orderRhythmDays === null ? '' : t('brief.orderEvery', { count: days(orderRhythmDays) }),
      source: t('brief.orderSource', { count: orderCount, last: format.dayOf(lastOrderAt) }),
      on: format.isoDayOf(lastOrderAt),
    };
    return [contact, orders];
  };
}
