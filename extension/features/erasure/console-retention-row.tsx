import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type RetentionKind,
  type RetentionRule,
  retentionChoices,
} from '../../../shared/features/erasure/retention.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';

/** What the rule would take is counted before it can be switched on. */
export function RetentionRow({ kind, rule }: { kind: RetentionKind; rule: RetentionRule | null }) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const [days, setDays] = useState<number | null>(rule?.keepDays ?? null);
  const isNew = days !== null && days !== rule?.keepDays;
  const preview = useQuery({
    ...api.retention.preview.queryOptions({ kind, keepDays: days ?? 1 }),
    enabled: isNew,
  });
  const switchOn = useAction(api.retention.switchOn.mutationOptions(), { done: t('switchedOn') });
  const switchOff = useAction(api.retention.switchOff.mutationOptions(), {
    done: t('switchedOff'),
    onDone: () => setDays(null),
  });
  return (
    <Stack gap={6}>
      <Group gap={8}>
        <Text fw={600}>{t(`kind.${kind}`)}</Text>
        <Tag tone={rule ? 'cool' : 'plain'}>{rule ? t('on') : t('off')}</Tag>
      </Group>
      <Text size="sm" c="dimmed">
        {t(`what.${kind}`)}
      </Text>
      <Group gap="xs" align="flex-end">
        <Select
          w={180}
          aria-label={t('keepOf', { kind: t(`kind.${kind}`) })}
          placeholder={t('forEver')}
          data={retentionChoices[kind].map((value) => ({ value: String(value), label: spanOf(value) }))}
          value={days === null ? null : String(days)}
          onChange={(value) => setDays(value === null ? null : Number(value))}
        />
        {isNew && (
          <Button
            color="red"
            disabled={preview.data === undefined}
            loading={switchOn.isPending}
            onClick={() => switchOn.mutate({ kind, keepDays: days })}
          >
            {t('switchOn')}
          </Button>
        )}
        {rule && (
          <Button variant="default" loading={switchOff.isPending} onClick={() => switchOff.mutate({ kind })}>
            {t('switchOff')}
          </Button>
        )}
      </Group>
      {isNew && preview.data !== undefined && (
        <Text size="sm" role="status">
          {t('preview', { count: preview.data, formatted: format.count(preview.data) })}
        </Text>
      )}
      {rule?.lastRunAt && (
        <Text size="xs" c="dimmed">
          {t('lastRun', { when: format.instant(rule.lastRunAt), formatted: format.count(rule.lastCount) })}
        </Text>
      )}
    </Stack>
  );

  function spanOf(keepDays: number): string {
    return keepDays % 365 === 0 ? t('years', { count: keepDays / 365 }) : t('days', { count: keepDays });
  }
}
