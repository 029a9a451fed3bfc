import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../shared/features/administration/model.ts';
import type { StaffAttribute } from '../../../shared/features/administration/staff-attribute.ts';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { saveRows } from '../../ui/save-rows.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { AttributeDialog } from './console-attribute-dialog.tsx';
import { AttributeRow } from './console-attribute-row.tsx';
import { StaffSheetDialog } from './console-staff-sheet-dialog.tsx';
import { staffColumns } from './staff-columns.ts';

/** What is known of colleagues beyond team and role, for whoever runs surveys. */
export function AttributeSheet({ people }: { people: StaffMember[] }) {
  const { t } = useTranslation('staffAttributes');
  const facts = useQuery(api.staffAttributes.list.queryOptions());
  const [editing, setEditing] = useState<StaffAttribute | 'new' | null>(null);
  const [isImporting, setIsImporting] = useState(false);
  const columns = (['name', 'values'] as const).map((key) => ({ label: t(key) }));
  return (
    <section>
      <Group justify="space-between" mb={4}>
        <Title order={2}>{t('title')}</Title>
        {facts.data && (
          <Group gap="xs">
            <ExportButton
              title={t('title')}
              onClick={() =>
                saveRows({ fileName: t('exportFile'), columns: staffColumns(t, facts.data), rows: people })
              }
            />
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconUpload size={14} aria-hidden />}
              onClick={() => setIsImporting(true)}
            >
              {t('import')}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => setEditing('new')}
            >
              {t('add')}
            </Button>
          </Group>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('hint')}
      </Text>
      {facts.error && <ErrorState error={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.isPending && <LoadingRows count={2} />}
      {facts.data?.attributes.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
      {facts.data && facts.data.attributes.length > 0 && (
        <Sheet label={t('title')} columns={[...columns, { label: t('ui:more'), end: true }]}>
          {facts.data.attributes.map((attribute) => (
            <AttributeRow
              key={attribute.id}
              attribute={attribute}
              facts={facts.data}
              onRename={() => setEditing(attribute)}
            />
          ))}
        </Sheet>
      )}
      {editing && (
        <AttributeDialog attribute={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {isImporting && facts.data && (
        <StaffSheetDialog
          people={people}
          attributes={facts.data.attributes}
          onClose={() => setIsImporting(false)}
        />
      )}
    </section>
  );
}
