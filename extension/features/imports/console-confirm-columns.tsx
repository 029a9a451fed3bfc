import { Alert, Button, Group, NativeSelect, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ColumnMapping,
  CustomerField,
  type FilePreview,
  type ImportKind,
  PurchaseField,
} from '../../../shared/features/imports/model.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { refusalText } from '../../ui/refusal.ts';
import { useConsentChoices } from './use-consent-choices.ts';

type ConfirmColumnsProps = { id: string; kind: ImportKind; preview: FilePreview };

/** What the file seems to be, for a person to correct before anything is written. */
export function ConfirmColumns({ id, kind, preview }: ConfirmColumnsProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [mapping, setMapping] = useState<ColumnMapping>(preview.mapping);
  const start = useMutation(
    api.imports.start.mutationOptions({
      onSuccess: () => queries.invalidateQueries(api.imports.pathFilter()),
    }),
  );
  const guessed = t('imports:guessed', {
    format: preview.format.toUpperCase(),
    encoding: preview.encoding.toUpperCase(),
  });
  return (
    <Card title={guessed}>
      {preview.headers.length > 0 && (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {preview.source
              ? t('imports:recognised', { source: t(`imports:source.${preview.source}`) })
              : t('imports:confirmColumns')}
          </Text>
          <ColumnTable kind={kind} preview={preview} mapping={mapping} onChange={setMapping} />
        </>
      )}
      {start.error && (
        <Alert color="red" mt="md" role="alert">
          {refusalText(t, start.error)}
        </Alert>
      )}
      <Group mt="md">
        <Button loading={start.isPending} onClick={() => start.mutate({ id, mapping, isDryRun: false })}>
          {t('imports:start')}
        </Button>
        <Button
          variant="default"
          disabled={start.isPending}
          onClick={() => start.mutate({ id, mapping, isDryRun: true })}
        >
          {t('imports:check')}
        </Button>
      </Group>
    </Card>
  );
}

type ColumnTableProps = {
  kind: ImportKind;
  preview: FilePreview;
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
};

function ColumnTable({ kind, preview, mapping, onChange }: ColumnTableProps) {
  const { t } = useTranslation();
  const fields = kind === 'customers' ? CustomerField.options : PurchaseField.options;
  const consents = useConsentChoices();
  const choices = [
    { value: '', label: t('imports:field.none') },
    ...fields.map((value) => ({ value, label: t(`imports:field.${value}`) })),
    ...(kind === 'customers' ? consents : []),
  ];
  const change = (index: number, field: string) => {
    const { [index]: _before, ...others } = mapping;
    onChange(field === '' ? others : { ...others, [index]: field as ColumnMapping[string] });
  };
  return (
    <Table.ScrollContainer
      minWidth={320}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={t('imports:columns')}
    >
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports:column')}</Table.Th>
            <Table.Th>{t('imports:meaning')}</Table.Th>
            <Table.Th>{t('imports:examples')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.headers.map((header, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, headers may repeat
            <Table.Tr key={index}>
              <Table.Td fw={600}>{header || `#${index + 1}`}</Table.Td>
              <Table.Td>
                <NativeSelect
                  size="xs"
                  aria-label={`${t('imports:meaning')}: ${header}`}
                  value={mapping[index] ?? ''}
                  onChange={(event) => change(index, event.currentTarget.value)}
                  data={choices}
                />
              </Table.Td>
              <Table.Td c="dimmed" maw={320}>
                <Text size="xs" truncate>
                  {preview.rows
                    .map((row) => row[index])
                    .filter(Boolean)
                    .slice(0, 3)
                    .join(' · ')}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
