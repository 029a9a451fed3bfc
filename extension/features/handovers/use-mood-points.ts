import { useTranslation } from 'react-i18next';
import { scales } from '../../../shared/features/loyalty/pulses/model.ts';
import { dayIn, dayNumber } from '../../../shared/time/day.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { useClock } from '../../ui/clock.tsx';
import { useFormat } from '../../ui/format.ts';
import type { BriefPoint } from './brief-point.ts';
import type { HandedCustomer } from './handover-answer.ts';

/** How they stand to us: their place with their latest answer, then what they still complain of. */
export function useMoodPoints() {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const { timeZone } = useClock();
  const nameOf = useColleagueName();
  return ({ loyalty, complaints }: HandedCustomer): BriefPoint[] => {
    const { quadrant, isClear, lastAnswer } = loyalty.sayAndDo;
    const isUnclear = quadrant !== 'not-known' && !isClear;
    const answeredOn = lastAnswer && dayIn(lastAnswer.answeredAt, timeZone);
    return [
      {
        key: 'place',
        what: t(`sayAndDo:quadrant.${quadrant}`) + (isUnclear ? ` (${t('sayAndDo:unclear')})` : ''),
        words: lastAnswer?.words,
        source:
          lastAnswer && answeredOn
            ? t('sayAndDo:lastAnswer', {
                score: lastAnswer.score,
                most: scales[lastAnswer.question].to,
                onDay: dayNumber(answeredOn),
              })
            : t('sayAndDo:neverAnswered'),
        on: answeredOn,
      },
      ...complaints.map(({ id, kind, words, state, stateOn, ownerId }) => ({
        ...{ key: id, what: t(`complaints:kind.${kind}`), words, on: stateOn, owedBy: nameOf(ownerId) },
        source: t('brief.complaint', { state: t(`complaints:state.${state}`), date: format.day(stateOn) }),
      })),
    ];
  };
}
