import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import { api, pageClient } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { useFormat } from '../../ui/format.ts';
import { refusalText } from '../../ui/refusal.ts';
import { saveText } from '../../ui/save-text.ts';
import { DuplicatesLink } from '../customers/console-duplicates-link.tsx';
import type { ImportRow } from './import-row.ts';

const shown = ['read', 'added', 'updated', 'unchanged', 'skipped', 'rejected'] as const;

export function ImportOutcome({ row }: { row: ImportRow }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const cancel = useMutation(
    api.imports.cancel.mutationOptions({
      onSuccess: () => queries.invalidateQueries(api.imports.pathFilter()),
    }),
  );
  const download = useMutation({
    mutationFn: () => pageClient.imports.report.query({ id: row.id, language: i18n.language as Language }),
    onSuccess: saveText,
  });
  const isRunning = row.state === 'running';
  return (
    <Card
      title={`${row.fileName} · ${t(`imports:state.${row.state}`)}`}
      action={
        isRunning && (
          <Button size="xs" variant="default" onClick={() => cancel.mutate({ id: row.id })}>
            {t('imports:cancel')}
          </Button>
        )
      }
    >
      <Group gap="lg" aria-live="polite">
        {isRunning && <Loader size="sm" aria-label={t('imports:state.running')} />}
        {shown.map((key) => (
          <div key={key}>
            <Text fw={600} size="lg" c={key === 'rejected' && row.counts[key] > 0 ? 'red' : undefined}>
              {format.count(row.counts[key])}
            </Text>
            <Text size="xs" c="dimmed">
              {t(`imports:count.${key}`)}
            </Text>
          </div>
        ))}
      </Group>
      {row.isDryRun && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('imports:dryRun')}
        </Text>
      )}
      {row.error && (
        <Alert color="red" mt="md">
          {row.error}
        </Alert>
      )}
      {row.counts.rejected > 0 && (
        <Group mt="md" gap="md">
          <Button variant="default" size="xs" loading={download.isPending} onClick={() => download.mutate()}>
            {t('imports:report')}
          </Button>
          <Text size="xs" c="dimmed" flex={1} miw={200}>
            {download.error ? refusalText(t, download.error) : t('imports:reportHint')}
          </Text>
        </Group>
      )}
      {row.kind === 'customers' && row.state === 'done' && !row.isDryRun && (
        <Group mt="md">
          <DuplicatesLink />
        </Group>
      )}
    </Card>
  );
}
