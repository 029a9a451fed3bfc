import { Button, Group, Progress, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReckoningState, ReckoningSubject } from '../../../shared/features/administration/reckoning.ts';
import { api } from '../page-client.ts';
import { isUnderWay, useRenewal } from './use-renewal.ts';

const lookAgainMilliseconds = 1000;

type AskedReckoningProps = { subject: ReckoningSubject; label: string; isAsking: boolean; ask: () => void };

/** Something long that is asked for, and how far it is; when it ends, what is on screen is read again. */
export function AskedReckoning({ subject, label, isAsking, ask }: AskedReckoningProps) {
  const reckoning = useQuery({
    ...api.reckonings.state.queryOptions({ subject }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? lookAgainMilliseconds : false),
  });
  useRenewal(reckoning.data);
  return (
    <Group gap="xs">
      <Progressing reckoning={reckoning.data ?? null} />
      <Button
        variant="default"
        leftSection={<IconRefresh size={15} aria-hidden />}
        loading={isAsking}
        disabled={isUnderWay(reckoning.data)}
        onClick={ask}
      >
        {label}
      </Button>
    </Group>
  );
}

function Progressing({ reckoning }: { reckoning: ReckoningState | null }) {
  const { t } = useTranslation();
  if (reckoning?.state === 'failed')
    return (
      <Text c="var(--late)" size="sm" role="status">
        {t('ui:reckoning.failed')}
      </Text>
    );
  if (!reckoning || !isUnderWay(reckoning)) return null;
  return (
    <div style={{ width: 140 }} role="status">
      <Text size="sm">{t(`ui:reckoning.${reckoning.state}`)}</Text>
      <Progress value={reckoning.progress} mt={4} aria-label={t('ui:reckoning.progress')} />
    </div>
  );
}
