import { Anchor, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Tag } from '../../ui/tag.tsx';
import { BeginInstrument } from './console-instrument-begin.tsx';
import { useWords } from './use-words.ts';

/** Questionnaires in their latest version, and how to get another. */
export function InstrumentSheet() {
  const { t } = useTranslation('questionnaires');
  const words = useWords();
  const instruments = useQuery(api.questionnaires.list.queryOptions());
  const columns = (['name', 'version', 'items', 'words'] as const).map((key) => ({
    label: t(`column.${key}`),
  }));
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('title')}</Title>
        {instruments.data && <BeginInstrument />}
      </Group>
      {instruments.error && (
        <ErrorState error={instruments.error} onRetry={() => void instruments.refetch()} />
      )}
      {instruments.isPending && <LoadingRows count={2} />}
      {instruments.data?.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
      {instruments.data && instruments.data.length > 0 && (
        <Sheet label={t('title')} columns={columns}>
          {instruments.data.map((line) => (
            <tr key={line.id}>
              <td>
                <Anchor component={Link} to={`/surveys/questionnaires/${line.id}`} fw={600}>
                  {words(line.title) || t('editor.untitled')}
                </Anchor>
              </td>
              <td data-label={t('column.version')}>{line.version}</td>
              <td data-label={t('column.items')}>{line.items}</td>
              <td>
                {line.isComplete ? (
                  <Text size="sm">{t('complete')}</Text>
                ) : (
                  <Tag tone="due">{t('incomplete')}</Tag>
                )}
              </td>
            </tr>
          ))}
        </Sheet>
      )}
    </section>
  );
}
