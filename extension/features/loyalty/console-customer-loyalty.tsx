import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { CustomerAnswers } from './console-customer-answers.tsx';
import { CustomerIndex } from './console-customer-index.tsx';
import { CustomerSigns } from './console-customer-signs.tsx';
import { LogSignMenu } from './console-log-sign.tsx';
import { PulseLinkButton } from './console-pulse-link.tsx';
import { useLoyaltyEvidence } from './use-loyalty-evidence.ts';

/** Where this customer stands, with all it rests on. */
export function CustomerLoyaltyCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation('sayAndDo');
  const found = useQuery(api.sayAndDo.ofCustomer.queryOptions({ customerId }));
  const evidence = useLoyaltyEvidence();
  return (
    <Card
      title={t('title')}
      action={
        <ExportRows
          title={t('title')}
          fileName="loyalty-evidence"
          columns={evidence.columns}
          rows={found.data ? evidence.rowsOf(found.data) : []}
        />
      }
    >
      {found.isPending && <LoadingRows count={2} />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <Stack gap="sm">
          <div>
            <Text fw={600}>
              {t(`quadrant.${found.data.standing?.quadrant ?? 'not-known'}`)}{' '}
              {found.data.standing &&
                !found.data.standing.isClear &&
                found.data.standing.quadrant !== 'not-known' && (
                  <Text span size="sm" c="dimmed">
                    {t('unclear')}
                  </Text>
                )}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`meaning.${found.data.standing?.quadrant ?? 'not-known'}`)}
            </Text>
          </div>
          {found.data.standing && (
            <>
              <CustomerIndex side="stated" index={found.data.standing.stated} />
              <CustomerIndex side="behavioural" index={found.data.standing.behavioural} />
              <Text size="xs" c="dimmed">
                {t('customer.against', { segment: t(`segment.${found.data.segment}`) })}
              </Text>
            </>
          )}
          <CustomerAnswers answers={found.data.answers} />
          <CustomerSigns customerId={customerId} signs={found.data.signs} />
        </Stack>
      )}
      <Group gap={6} mt="sm">
        <LogSignMenu customerId={customerId} />
        <PulseLinkButton customerId={customerId} />
      </Group>
    </Card>
  );
}
