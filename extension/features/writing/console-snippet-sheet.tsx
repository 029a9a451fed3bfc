import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Snippet } from '../../../shared/features/writing/model.ts';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Sheet } from '../../ui/sheet.tsx';

type SnippetSheetProps = {
  title: string;
  isShared?: boolean;
  snippets: Snippet[];
  edit: (snippet: Snippet) => void;
};

/** Everyone reads what is for everyone; managers and administrators change it. */
export function SnippetSheet({ title, isShared = false, snippets, edit }: SnippetSheetProps) {
  const { t } = useTranslation('writing');
  const maySayForAll = useHasRole('manager', 'administrator');
  const mayChange = !isShared || maySayForAll;
  const remove = useAction(api.writing.removeSnippet.mutationOptions(), { done: t('console.removed') });
  const columns = [{ label: t('console.shortcut') }, { label: t('console.body') }];
  return (
    <section>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {snippets.length === 0 ? (
        <Text c="dimmed">{t(isShared ? 'console.noneShared' : 'console.noneMine')}</Text>
      ) : (
        <Sheet label={title} columns={mayChange ? [...columns, { label: t('ui:more'), end: true }] : columns}>
          {snippets.map((snippet) => (
            <tr key={snippet.id}>
              <td>
                <Text fw={600}>{snippet.shortcut}</Text>
              </td>
              <td>
                <Text size="sm" lineClamp={3} style={{ whiteSpace: 'pre-line' }}>
                  {snippet.body}
                </Text>
              </td>
              {mayChange && (
                <td data-end>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`${t('console.edit')}: ${snippet.shortcut}`}
                    onClick={() => edit(snippet)}
                  >
                    {t('console.edit')}
                  </Button>
                  <Button
                    variant="subtle"
                    color="red"
                    size="compact-sm"
                    aria-label={`${t('console.remove')}: ${snippet.shortcut}`}
                    onClick={() => remove.mutate({ id: snippet.id })}
                  >
                    {t('console.remove')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </Sheet>
      )}
    </section>
  );
}
