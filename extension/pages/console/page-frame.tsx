import { useDocumentTitle } from '@mantine/hooks';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { type ConsolePage, mayOpen } from './console-page.ts';
import { DirectoryContext } from './directory-context.ts';

/** Names the window after the page and keeps out who may not open it. */
export function PageFrame({ page }: { page: ConsolePage }) {
  const { t } = useTranslation();
  const directory = use(DirectoryContext);
  useDocumentTitle(page.hasOwnTitle ? '' : t('console:title', { page: t(page.titleKey) }));
  if (directory && !mayOpen(page, directory.me.roles))
    return (
      <>
        <PageHeader title={t(page.titleKey)} />
        <EmptyState title={t('errors:forbidden')} />
      </>
    );
  return <page.component />;
}
