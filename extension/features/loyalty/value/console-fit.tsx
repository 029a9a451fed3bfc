import { Button, Group, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FitState } from '../../../../shared/features/loyalty/value/fit-state.ts';
import { useHasRole } from '../../../pages/console/directory-context.ts';
import { isUnderWay, useRenewal } from '../../../pages/console/use-renewal.ts';
import { api } from '../../../pages/page-client.ts';
import { useAction } from '../../../pages/use-action.ts';
import { useFormat } from '../../../ui/format.ts';

const lookAgainMilliseconds = 1000;

/** How the last fit stands; managers may ask for one. Who looks on sees the page renew itself when it ends. */
export function FitNote() {
  const { t } = useTranslation('value');
  const leads = useHasRole('manager', 'administrator');
  const fit = useQuery({
    ...api.value.fitState.queryOptions(),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? lookAgainMilliseconds : false),
  });
  const ask = useAction(api.value.fitNow.mutationOptions(), { done: t('fit.asked') });
  const underWay = isUnderWay(fit.data);
  useRenewal(fit.data);
  if (fit.isPending) return null;
  return (
    <Group justify="space-between" gap="sm">
      <FitWords fit={fit.data ?? null} />
      {leads && (
        <Button variant="default" loading={ask.isPending} disabled={underWay} onClick={() => ask.mutate()}>
          {t('fit.now')}
        </Button>
      )}
    </Group>
  );
}

function FitWords({ fit }: { fit: FitState | null }) {
  const { t } = useTranslation('value');
  const format = useFormat();
  if (!fit) return <Text c="dimmed">{t('fit.never')}</Text>;
  if (fit.state === 'failed')
    return (
      <Text c="var(--late)" role="status">
        {t('fit.failed')} {fit.problem && t(fit.problem)}
      </Text>
    );
  if (fit.state === 'done')
    return (
      <Text c="dimmed" size="sm">
        {t('fit.done', { when: format.instant(fit.finishedAt!) })}
      </Text>
    );
  const words = fit.state === 'waiting' ? t('fit.waiting') : t(`fit.running.${fit.step ?? 'none'}`);
  return (
    <div style={{ flex: '1 1 240px' }} role="status">
      <Text size="sm">{words}</Text>
      <Progress value={fit.progress} mt={4} aria-label={t('fit.progress')} />
    </div>
  );
}
