import { Group, SegmentedControl, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ImportKind } from '../../../shared/features/imports/model.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ChooseFile } from './console-choose-file.tsx';
import { ImportDetail } from './console-import-detail.tsx';
import { ImportList } from './console-import-list.tsx';

const Search = z.object({ kind: ImportKind.catch('customers'), id: z.uuid().optional().catch(undefined) });

const pollMilliseconds = 1500;

/** Choose a file, confirm what its columns mean, watch it go in, take the lines set aside home. */
export function ImportsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { kind, id } = Search.parse(useSearch({ strict: false }));
  const list = useQuery(
    api.imports.list.queryOptions(undefined, {
      refetchInterval: ({ state }) =>
        state.data?.some((row) => row.state === 'running') ? pollMilliseconds : false,
    }),
  );
  const open = (next: Partial<z.infer<typeof Search>>) =>
    void navigate({ to: '/imports', search: { kind, ...next } });
  const opened = async (importId: string) => {
    await queries.invalidateQueries(api.imports.pathFilter());
    open({ id: importId });
  };
  return (
    <>
      <PageHeader title={t('imports:title')} subtitle={t('imports:subtitle')} />
      <Stack gap="lg">
        <Group gap="md" align="center">
          <SegmentedControl
            aria-label={t('imports:title')}
            value={kind}
            onChange={(value) => open({ kind: value as ImportKind, id: undefined })}
            data={ImportKind.options.map((value) => ({ value, label: t(`imports:kind.${value}`) }))}
          />
        </Group>
        <ChooseFile key={kind} kind={kind} onUploaded={(importId) => void opened(importId)} />
        {id && <ImportDetail key={id} id={id} />}
        {list.isPending && <LoadingRows />}
        {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.data && <ImportList items={list.data} onOpen={(row) => open({ kind: row.kind, id: row.id })} />}
      </Stack>
    </>
  );
}
