import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RuleRow } from './console-rule-row.tsx';

/** One's own rules and all that are shared: where they apply, whose they are, and the way to take them back. */
export function RulesSheet() {
  const { t } = useTranslation('mailClients');
  const rules = useQuery(api.mailClients.rules.queryOptions());
  return (
    <section>
      <Title order={2} mb="sm">
        {t('rules.title')}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {t('rules.hint')}
      </Text>
      {rules.isPending && <LoadingRows count={2} />}
      {rules.error && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data?.length === 0 && <Text>{t('rules.none')}</Text>}
      {rules.data && rules.data.length > 0 && (
        <Sheet
          label={t('rules.title')}
          columns={[
            { label: t('rules.host') },
            { label: t('rules.author') },
            { label: t('rules.reads') },
            { label: t('ui:more'), end: true },
          ]}
        >
          {rules.data.map((rule) => (
            <RuleRow key={rule.id} rule={rule} />
          ))}
        </Sheet>
      )}
    </section>
  );
}
