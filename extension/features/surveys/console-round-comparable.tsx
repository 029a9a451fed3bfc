import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { comparableItems } from '../../../shared/features/surveys/comparable-items.ts';
import { itemsOf } from '../../../shared/features/surveys/instrument.ts';
import type { RoundPlan } from '../../../shared/features/surveys/round.ts';
import { api } from '../../pages/page-client.ts';

type Asked = Pick<RoundPlan, 'instrumentId' | 'instrumentVersion'>;
const versionOf = ({ instrumentId: id, instrumentVersion: version }: Asked) => ({ id, version });

/** How much of this round asks the same as the one it is compared with. */
export function ComparableItems({ now, before }: { now: Asked; before: Asked }) {
  const { t } = useTranslation('surveyRounds');
  const here = useQuery(api.questionnaires.get.queryOptions(versionOf(now)));
  const there = useQuery(api.questionnaires.get.queryOptions(versionOf(before)));
  if (!here.data || !there.data) return null;
  const comparable = comparableItems(here.data, there.data).length;
  return <Text size="sm">{t('form.comparable', { comparable, count: itemsOf(here.data).length })}</Text>;
}
