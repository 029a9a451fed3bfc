import { Alert, NumberInput, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupOutlook, smallCompany } from '../../../shared/features/surveys/group-outlook.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { GroupLine } from './console-round-group-line.tsx';
import classes from './round-groups.module.css';

type RoundGroupsProps = { teamIds: string[] | null; minimumGroup: number };

/** Which groups could ever be shown and which would be, and why; what a small company has to be told. */
export function RoundGroups({ teamIds, minimumGroup }: RoundGroupsProps) {
  const { t } = useTranslation('surveyRounds');
  const [percent, setPercent] = useState(60);
  const preview = useQuery({
    ...api.surveyRounds.preview.queryOptions({ teamIds }),
    placeholderData: keepPreviousData,
  });
  if (preview.error) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <LoadingRows count={4} />;
  const { eligible } = preview.data;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('groups.sentence')}
      </Text>
      {eligible === 0 && <Text>{t('groups.none')}</Text>}
      {eligible > 0 && eligible < minimumGroup && (
        <Alert color="red">{t('groups.tooFew', { eligible, minimum: minimumGroup })}</Alert>
      )}
      {eligible > 0 && eligible < smallCompany && (
        <Alert color="yellow">{t('groups.small', { eligible })}</Alert>
      )}
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
        {groupOutlook(preview.data, { minimumGroup, responseRate: percent / 100 }).map((outlook) => (
          <GroupLine key={outlook.group.key} outlook={outlook} minimumGroup={minimumGroup} />
        ))}
      </ul>
    </Stack>
  );
}
