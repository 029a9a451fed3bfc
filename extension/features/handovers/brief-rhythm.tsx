import { useTranslation } from 'react-i18next';
import type { CustomerFacts } from '../../../shared/features/sync/model.ts';
import { useFormat } from '../../ui/format.ts';
import { BriefLine, Source } from './brief-line.tsx';

const days = (median: number) => Math.max(1, Math.round(median));

/** How often they write, meet and order, as medians of all that is recorded. */
export function BriefRhythm({ facts }: { facts: CustomerFacts }) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  return (
    <BriefLine name={t('brief.rhythm')}>
      <p>
        {facts.rhythmDays === null
          ? t('brief.noContactRhythm')
          : t('brief.contactEvery', { count: days(facts.rhythmDays) })}
      </p>
      <Source>
        {facts.lastContactAt
          ? t('brief.contactSource', {
              count: facts.interactionCount,
              last: format.dayOf(facts.lastContactAt),
            })
          : t('brief.neverInContact')}
      </Source>
      {facts.lastOrderAt && (
        <>
          {facts.orderRhythmDays !== null && (
            <p>{t('brief.orderEvery', { count: days(facts.orderRhythmDays) })}</p>
          )}
          <Source>
            {t('brief.orderSource', { count: facts.orderCount, last: format.dayOf(facts.lastOrderAt) })}
          </Source>
        </>
      )}
    </BriefLine>
  );
}
