import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import type { ImportRow } from './import-row.ts';

type ImportListProps = { items: ImportRow[]; onOpen: (row: ImportRow) => void };

/** Earlier imports, newest first. */
export function ImportList({ items, onOpen }: ImportListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (items.length === 0) return <EmptyState title={t('imports:empty')} />;
  return (
    <Sheet
      label={t('imports:title')}
      columns={[
        { label: t('imports:file') },
        { label: t('imports:when') },
        { label: t('imports:count.added'), end: true },
        { label: t('imports:count.rejected'), end: true },
      ]}
    >
      {items.map((row) => (
        <tr key={row.id}>
          <td>
            <Anchor component="button" fw={600} onClick={() => onOpen(row)}>
              {row.fileName}
            </Anchor>
            <Text size="xs" c="dimmed">
              {t(`imports:kind.${row.kind}`)} · {t(`imports:state.${row.state}`)}
              {row.isDryRun && ` · ${t('imports:dryRun')}`}
            </Text>
          </td>
          <td>{format.instant(row.createdAt)}</td>
          <td data-end>{format.count(row.counts.added)}</td>
          <td data-end data-label={t('imports:count.rejected')}>
            <Text inherit span c={row.counts.rejected > 0 ? 'red' : undefined}>
              {format.count(row.counts.rejected)}
            </Text>
          </td>
        </tr>
      ))}
    </Sheet>
  );
}
