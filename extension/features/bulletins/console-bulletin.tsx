import { Anchor, Group, Stack } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../shared/features/bulletins/model.ts';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { BulletinLetter } from './console-bulletin-letter.tsx';
import { DraftActions } from './console-draft-actions.tsx';
import { OutcomeCard } from './console-outcome.tsx';
import { BulletinRecipients, lookEveryMs } from './console-recipients.tsx';
import { StateTag } from './console-state-tag.tsx';
import { useBulletinWords } from './use-bulletin-words.ts';

/** One bulletin: what it says, whom it goes to, and what came of it. */
export function BulletinPage() {
  const { t } = useTranslation('bulletinsConsole');
  const { bulletinId } = useParams({ strict: false }) as { bulletinId: string };
  const list = useQuery({
    ...api.bulletins.list.queryOptions(),
    refetchInterval: ({ state }) => (isGoingOut(state.data, bulletinId) ? lookEveryMs : false),
  });
  const bulletin = list.data?.find(({ id }) => id === bulletinId);
  useDocumentTitle(t('console:title', { page: bulletin?.product ?? t('title') }));
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingRows />;
  if (!bulletin) return <EmptyState title={t('bulletins:notFound')} action={<ToList />} />;
  return <Shown bulletin={bulletin} />;
}

function Shown({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletinsConsole');
  const { days, range } = useBulletinWords();
  return (
    <Stack gap="xl">
      <div>
        <ToList />
        <PageHeader
          title={bulletin.product}
          subtitle={
            <Group component="span" gap="xs">
              <StateTag state={bulletin.state} />
              {[t(`subject.${bulletin.subject}`), range(bulletin), days(bulletin)].join(' · ')}
            </Group>
          }
        >
          {bulletin.state === 'draft' && <DraftActions bulletin={bulletin} />}
        </PageHeader>
        <BulletinLetter bulletin={bulletin} />
      </div>
      {bulletin.state !== 'draft' && <OutcomeCard key={bulletin.actualPercent} bulletin={bulletin} />}
      <BulletinRecipients bulletin={bulletin} />
    </Stack>
  );
}

function ToList() {
  const { t } = useTranslation('bulletinsConsole');
  return (
    <Anchor component={Link} to="/bulletins" size="sm">
      {t('listTitle')}
    </Anchor>
  );
}

function isGoingOut(bulletins: readonly Bulletin[] | undefined, bulletinId: string): boolean {
  return bulletins?.find(({ id }) => id === bulletinId)?.state === 'sending';
}
