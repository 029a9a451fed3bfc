import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '../../../shared/features/customers/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import type { RowColumn } from '../../ui/save-rows.ts';
import { Tag } from '../../ui/tag.tsx';
import { AddIdentity } from './console-add-identity.tsx';

/** Every address, phone and account, and where each came from. */
export function IdentitiesCard({ customerId, identities }: { customerId: string; identities: Identity[] }) {
  const { t } = useTranslation('customersConsole');
  const remove = useAction(api.customers.removeIdentity.mutationOptions());
  const columns: RowColumn<Identity>[] = [
    { label: t('file.identity'), text: ({ display }) => display },
    { label: t('field.kind'), text: ({ kind }) => t(`identityKind.${kind}`) },
    { label: t('file.alias'), text: ({ isAlias }) => (isAlias ? t('alias') : '') },
    {
      label: t('file.origin'),
      text: ({ origin, originDetail }) => [t(`origin.${origin}`), originDetail].filter(Boolean).join(' · '),
    },
  ];
  const title = t('identities');
  return (
    <Card
      title={title}
      action={<ExportRows title={title} fileName="identities" columns={columns} rows={identities} />}
    >
      <Stack gap={9}>
        {identities.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('noIdentities')}
          </Text>
        )}
        {identities.map((identity) => (
          <Group key={identity.id} justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
            <div style={{ minWidth: 0 }}>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {identity.display} {identity.isAlias && <Tag>{t('alias')}</Tag>}
              </Text>
              <Text size="sm" c="dimmed">
                {t(`identityKind.${identity.kind}`)} · {t(`origin.${identity.origin}`)}
                {identity.originDetail && ` · ${identity.originDetail}`}
              </Text>
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('removeIdentity', { value: identity.display })}
              onClick={() => remove.mutate({ customerId, id: identity.id })}
            >
              <IconX size={14} />
            </ActionIcon>
          </Group>
        ))}
        <AddIdentity customerId={customerId} />
      </Stack>
    </Card>
  );
}
