import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDirectory, useHasRole } from '../../../pages/console/directory-context.ts';
import { api } from '../../../pages/page-client.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useFormat } from '../../../ui/format.ts';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { LevelLog } from './console-level-log.tsx';
import { Levels } from './console-levels.tsx';
import { ProgrammeEditor } from './console-programme-editor.tsx';
import { ProgrammePreview } from './console-programme-preview.tsx';
import { ProgrammeVersions } from './console-programme-versions.tsx';
import { SwitchOff } from './console-switch-off.tsx';
import { freshProgramme } from './fresh-programme.ts';

/** The programme that is on, the next version with its preview, and everything that has changed. */
export function ProgrammePage() {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const mayChange = useHasRole('manager', 'administrator');
  const { currency } = useDirectory().settings;
  const [isEditing, editing] = useDisclosure(false);
  const programme = useQuery(api.programme.get.queryOptions());
  if (programme.error) return <ErrorState error={programme.error} onRetry={() => void programme.refetch()} />;
  if (!programme.data) return <LoadingRows />;
  const { running, draft, counts } = programme.data;
  const written = (draft ?? running)?.programme;
  const state =
    running && t('running', { version: running.version, since: format.dayOf(running.switchedOnAt) });
  return (
    <Stack gap="lg">
      <PageHeader title={t('title')} subtitle={state ?? t('intro')}>
        {mayChange && running && <SwitchOff />}
        {mayChange && !isEditing && <Button onClick={editing.open}>{t(written ? 'edit' : 'write')}</Button>}
      </PageHeader>
      {isEditing && (
        <ProgrammeEditor programme={written ?? freshProgramme(currency)} onClose={editing.close} />
      )}
      {mayChange && draft && !isEditing && (
        <ProgrammePreview
          key={draft.savedAt}
          draft={draft.programme.levels}
          running={running?.programme.levels ?? []}
        />
      )}
      {running && !running.isSettled && <Text c="dimmed">{t('settling')}</Text>}
      {running && <Levels levels={running.programme.levels} counts={counts} />}
      {!running && !isEditing && <EmptyState title={t('off')} hint={t('offHint')} />}
      {running && <LevelLog />}
      <ProgrammeVersions />
    </Stack>
  );
}
