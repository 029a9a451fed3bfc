import { useTranslation } from 'react-i18next';
import { scales } from '../../../shared/features/loyalty/pulses/model.ts';
import { dayIn, dayNumber } from '../../../shared/time/day.ts';
import { useClock } from '../../ui/clock.tsx';
import { useFormat } from '../../ui/format.ts';
import { BriefLine, Source } from './brief-line.tsx';
import type { HandedCustomer } from './handover-answer.ts';

/** How they stand to us: their place, their latest answer, and what they still complain of. */
export function BriefMood({ handed }: { handed: HandedCustomer }) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const { timeZone } = useClock();
  const { quadrant, isClear, lastAnswer } = handed.loyalty.sayAndDo;
  return (
    <BriefLine name={t('brief.mood')}>
      <p>
        {t(`sayAndDo:quadrant.${quadrant}`)}
        {quadrant !== 'not-known' && !isClear && ` (${t('sayAndDo:unclear')})`}
      </p>
      <Source>
        {lastAnswer
          ? t('sayAndDo:lastAnswer', {
              score: lastAnswer.score,
              most: scales[lastAnswer.question].to,
              onDay: dayNumber(dayIn(lastAnswer.answeredAt, timeZone)),
            })
          : t('sayAndDo:neverAnswered')}
        {lastAnswer?.words && (
          <>
            {' '}
            · <q>{lastAnswer.words}</q>
          </>
        )}
      </Source>
      {handed.complaints.map((complaint) => (
        <div key={complaint.id}>
          <p>
            {t(`complaints:kind.${complaint.kind}`)}: <q>{complaint.words}</q>
          </p>
          <Source>
            {t('brief.complaint', {
              state: t(`complaints:state.${complaint.state}`),
              date: format.day(complaint.stateOn),
            })}
          </Source>
        </div>
      ))}
    </BriefLine>
  );
}
