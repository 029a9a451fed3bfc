import { Button, Group, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SecretDialog } from './console-secret-dialog.tsx';
import { TokenDialog } from './console-token-dialog.tsx';
import { TokenRow } from './console-token-row.tsx';

/** Who calls Kith. */
export function Tokens() {
  const { t } = useTranslation('integrations');
  const tokens = useQuery(api.apiTokens.list.queryOptions());
  const [isAdding, adding] = useDisclosure(false);
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const columns = ['name', 'scopes', 'used'].map((key) => ({ label: t(`tokens.${key}`) }));
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('tokens.title')}</Title>
        <Button leftSection={<IconKey size={16} />} onClick={adding.open}>
          {t('tokens.add')}
        </Button>
      </Group>
      {tokens.isPending && <LoadingRows />}
      {tokens.error && <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data?.length === 0 && <EmptyState title={t('tokens.none')} hint={t('tokens.noneHint')} />}
      {tokens.data && tokens.data.length > 0 && (
        <Sheet label={t('tokens.title')} columns={[...columns, { label: t('ui:more'), end: true }]}>
          {tokens.data.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </Sheet>
      )}
      {isAdding && <TokenDialog onClose={adding.close} onMade={setMade} />}
      {made && (
        <SecretDialog
          title={t('tokens.made', { name: made.name })}
          hint={t('tokens.once')}
          secret={made.token}
          onClose={() => setMade(null)}
        />
      )}
    </section>
  );
}
