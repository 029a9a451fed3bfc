import { Button, Group, Progress, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReckoningState, ReckoningSubject } from '../../../shared/features/administration/reckoning.ts';
import { api } from '../page-client.ts';
import { useAction } from '../use-action.ts';
import { isUnderWay, useRenewal } from './use-renewal.ts';

const lookAgainMilliseconds = 1000;

/** Asks for everything to be reckoned anew and shows how far that is; when it ends, what is on screen is read again. */
export function ReckonButton({ subject, label }: { subject: ReckoningSubject; label: string }) {
  const reckoning = useQuery({
    ...api.reckonings.state.queryOptions({ subject }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? lookAgainMilliseconds : false),
  });
  const ask = useAction(api.reckonings.ask.mutationOptions());
  const underWay = isUnderWay(reckoning.data);
  useRenewal(reckoning.data);
  return (
    <Group gap="xs">
      <Progressing reckoning={reckoning.data ?? null} />
      <Button
        variant="default"
        leftSection={<IconRefresh size={15} aria-hidden />}
        loading={ask.isPending}
        disabled={underWay}
        onClick={() => ask.mutate({ subject })}
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
