import { Alert, NumberInput, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffFacts } from '../../../shared/features/administration/staff-attribute.ts';
import { groupOutlook, smallCompany } from '../../../shared/features/surveys/group-outlook.ts';
import type { RoundAudience } from '../../../shared/features/surveys/round.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { useConditionName } from './console-audience.tsx';
import { GroupLine } from './console-round-group-line.tsx';
import classes from './round-groups.module.css';

type RoundGroupsProps = { audience: RoundAudience; facts: StaffFacts; minimumGroup: number };

/** Which groups could ever be shown and which would be, and why; what a small company has to be told. */
export function RoundGroups({ audience, facts, minimumGroup }: RoundGroupsProps) {
  const { t } = useTranslation('surveyRounds');
  const nameOf = useConditionName(facts);
  const { teamIds, conditions, opensOn } = audience;
  const [percent, setPercent] = useState(60);
  const preview = useQuery({
    ...api.surveyRounds.preview.queryOptions({ teamIds, conditions, opensOn }),
    placeholderData: keepPreviousData,
  });
  if (preview.error) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <LoadingRows count={4} />;
  const { groups, unknown } = preview.data;
  const { eligible } = groups;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('groups.sentence')}
      </Text>
      {eligible === 0 && <Text>{t('groups.none')}</Text>}
      {conditions.map((condition, at) => {
        const count = unknown[at] ?? 0;
        if (count === 0) return null;
        const name = nameOf(condition);
        return (
          <Text key={name} size="sm">
            {t('surveyAudience:unknown', { name, count })}
          </Text>
        );
      })}
      {eligible > 0 && eligible < minimumGroup && (
        <Alert color="red">{t('groups.tooFew', { eligible, minimum: minimumGroup })}</Alert>
      )}
      {eligible > 0 && eligible < smallCompany && (
        <Alert color="yellow">{t('groups.small', { eligible })}</Alert>
      )}
      {eligible > 0 && groups.groups.length === 0 && <Text size="sm">{t('groups.oneGroup')}</Text>}
      <NumberInput
        label={t('groups.rate')}
        w={180}
        min={0}
        max={100}
        step={5}
        suffix=" %"
        value={percent}
        onChange={(value) => setPercent(Number(value))}
      />
      <ul className={classes.groups}>
        {groupOutlook(groups, { minimumGroup, responseRate: percent / 100 }).map((outlook) => (
          <GroupLine key={outlook.group.key} outlook={outlook} minimumGroup={minimumGroup} />
        ))}
      </ul>
    </Stack>
  );
}
