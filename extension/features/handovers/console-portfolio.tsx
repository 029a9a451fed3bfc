import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { DaysLate } from '../../ui/days-late.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { RowsSheet } from '../../ui/rows-sheet.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';
import { useValueWords } from '../loyalty/value/use-value-words.ts';
import type { Portfolio } from './handover-answer.ts';
import { useTotals } from './use-totals.ts';

type PortfolioProps = { portfolio: Portfolio; name: string };

/** All that somebody looks after: the totals, what is owed this week, and who may be leaving. */
export function PortfolioView({ portfolio, name }: PortfolioProps) {
  const { t } = useTranslation('handovers');
  const values = useValueWords();
  const totals = useTotals()(portfolio);
  return (
    <>
      <Card title={t('portfolio.title')}>
        <FactList
          facts={totals.map(({ name, values: known }) => ({
            name,
            value: known.map(({ value, source }) => (
              <div key={value}>
                {value}
                {source && (
                  <Text size="xs" c="dimmed">
                    {source}
                  </Text>
                )}
              </div>
            )),
          }))}
        />
      </Card>
      <Stack gap="lg">
        <RowsSheet
          title={t('owedSoon.title')}
          sentence={t('owedSoon.sentence')}
          fileName={`${name}-owed`}
          rows={portfolio.owedSoon}
          keyOf={({ promise }) => promise.id}
          empty={t('owedSoon.none')}
          columns={[
            {
              label: t('column.customer'),
              text: ({ customerName }) => customerName,
              show: ({ promise, customerName }) => (
                <CustomerLink id={promise.customerId} name={customerName} />
              ),
            },
            { label: t('owedSoon.what'), text: ({ promise }) => promise.what },
            {
              label: t('owedSoon.due'),
              text: ({ promise }) => promise.dueOn,
              show: ({ promise }) => <DaysLate dueOn={promise.dueOn} />,
            },
          ]}
        />
        <RowsSheet
          title={t('atRisk.title')}
          sentence={t('atRisk.sentence')}
          fileName={`${name}-at-risk`}
          rows={portfolio.atRisk ?? []}
          keyOf={({ id }) => id}
          empty={t(portfolio.atRisk ? 'atRisk.none' : 'atRisk.notKnown')}
          columns={[
            {
              label: t('column.customer'),
              text: (row) => row.name,
              show: (row) => <CustomerLink id={row.id} name={row.name} />,
            },
            { label: t('atRisk.value'), text: (row) => values.money(row.nextYear, row.currency) },
            {
              label: t('atRisk.alive'),
              text: ({ alive }) => (alive ? values.alive(alive) : t('value:notKnown')),
            },
          ]}
        />
      </Stack>
    </>
  );
}
