import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundState } from '../../../shared/features/surveys/round.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { useToday } from '../../ui/clock.tsx';
import { isSaidStill } from './ballot-notice.ts';
import { roundStage } from './round-stage.ts';

/** How to get to one’s ballot, which no page of the server can open: it cannot even know whether there is one. */
export function OwnRoundWay({ round }: { round: { state: RoundState; opensOn: Day; closesOn: Day } }) {
  const { t } = useTranslation('surveyRounds');
  const today = useToday();
  const stage = roundStage(round, today);
  if (stage === 'sealed') return <Text size="sm">{t('own.before')}</Text>;
  if (stage === 'open') return <Text size="sm">{t('own.answer')}</Text>;
  const isCounted = stage === 'closed' || stage === 'released';
  return isCounted && isSaidStill(round.closesOn, today) ? <Text size="sm">{t('own.check')}</Text> : null;
}
