import { ActionIcon, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/router.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { useFormat } from '../../ui/format.ts';
import type { RowColumn } from '../../ui/save-rows.ts';
import { BroughtByDialog } from './console-brought-by-dialog.tsx';

type Side = inferRouterOutputs<AppRouter>['referrals']['ofCustomer']['brought'][number];

/** Who brought this customer, and whom they brought. */
export function BroughtByCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation('referrals');
  const [isSetting, setting] = useDisclosure(false);
  const found = useQuery(api.referrals.ofCustomer.queryOptions({ customerId }));
  const remove = useAction(api.referrals.remove.mutationOptions(), { done: t('removed') });
  const { referredBy, brought = [] } = found.data ?? {};
  const rows = [
    ...(referredBy ? [{ ...referredBy, way: 'whoBrought' as const }] : []),
    ...brought.map((side) => ({ ...side, way: 'whomBrought' as const })),
  ];
  const columns: RowColumn<(typeof rows)[number]>[] = [
    { label: t('column.way'), text: ({ way }) => t(`column.${way}`) },
    { label: t('column.customer'), text: ({ name }) => name || t('hidden') },
    { label: t('saidOn'), text: ({ saidOn }) => saidOn },
    { label: t('column.thankedOn'), text: ({ thankedOn }) => thankedOn ?? '' },
  ];
  const title = t('title');
  return (
    <Card
      title={title}
      action={<ExportRows title={title} fileName="referrals" columns={columns} rows={rows} />}
    >
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      <Stack gap={9}>
        {found.data && !referredBy && (
          <Text size="sm" c="dimmed">
            {t('nobody')}
          </Text>
        )}
        {referredBy && (
          <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
            <ReferralLine side={referredBy} says="broughtBy" thanksFor={customerId} />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('remove')}
              onClick={() => remove.mutate({ id: referredBy.id, customerId })}
            >
              <IconX size={14} />
            </ActionIcon>
          </Group>
        )}
        {brought.map((side) => (
          <ReferralLine key={side.id} side={side} says="brought" thanksFor={side.customerId} />
        ))}
        <Button size="xs" variant="default" onClick={setting.open} style={{ alignSelf: 'flex-start' }}>
          {t(referredBy ? 'change' : 'set')}
        </Button>
      </Stack>
      {isSetting && <BroughtByDialog customerId={customerId} onClose={setting.close} />}
    </Card>
  );
}

type LineProps = { side: Side; says: 'broughtBy' | 'brought'; thanksFor: string };

function ReferralLine({ side, says, thanksFor }: LineProps) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const thank = useAction(api.referrals.thank.mutationOptions(), { done: t('thankDone') });
  const line = t(says, { name: side.name || t('hidden') });
  return (
    <div>
      <Text size="sm">
        {side.name ? (
          <Anchor component={Link} to={`/customers/${side.customerId}`} c="inherit">
            {line}
          </Anchor>
        ) : (
          line
        )}
      </Text>
      <Group gap={6}>
        <Text size="sm" c="dimmed">
          {format.day(side.saidOn)} ·{' '}
          {side.thankedOn ? t('thankedOn', { onDay: format.day(side.thankedOn) }) : t('notThanked')}
        </Text>
        {!side.thankedOn && (
          <Button
            size="compact-xs"
            variant="subtle"
            loading={thank.isPending}
            aria-label={`${t('thank')}: ${line}`}
            onClick={() => thank.mutate({ id: side.id, customerId: thanksFor })}
          >
            {t('thank')}
          </Button>
        )}
      </Group>
    </div>
  );
}
