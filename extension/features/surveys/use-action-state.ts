import { useTranslation } from 'react-i18next';
import type { SurveyAction } from '../../../shared/features/surveys/action.ts';
import { dayNumber } from '../../../shared/time/day.ts';

/** How an announced action stands, with its day. */
export function useActionState() {
  const { t } = useTranslation('surveyActions');
  return ({ state, dueOn, settledOn }: Pick<SurveyAction, 'state' | 'dueOn' | 'settledOn'>) =>
    t(`state.${state}`, { dueOn: dayNumber(dueOn), settledOn: dayNumber(settledOn ?? dueOn) });
}
