import { useTranslation } from 'react-i18next';
import type { RoundState } from '../../../shared/features/surveys/round.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { useToday } from '../../ui/clock.tsx';
import { Tag } from '../../ui/tag.tsx';
import { roundStage, stageTones } from './round-stage.ts';

export function RoundTag({ round }: { round: { state: RoundState; opensOn: Day; closesOn: Day } }) {
  const { t } = useTranslation('surveyRounds');
  const stage = roundStage(round, useToday());
  return <Tag tone={stageTones[stage]}>{t(`state.${stage}`)}</Tag>;
}
