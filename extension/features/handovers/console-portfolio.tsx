import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { DaysLate } from '../../ui/days-late.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { RowsSheet } from '../../ui/rows-sheet.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';
import { useValueWords } from '../loyalty/value/use-value-words.ts';
import type { Portfolio } from './handover-answer.ts';

type PortfolioProps = { portfolio: Portfolio; name: string };

/** All that somebody looks after: the totals, what is owed this week, and who may be leaving. */
export function PortfolioView({ portfolio, name }: PortfolioProps) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const values = useValueWords();
  const { promises, nextYear } = portfolio;
  return (
    <>
      <Card title={t('portfolio.title')}>
        <FactList
          facts={[
            { name: t('portfolio.customers'), value: format.count(portfolio.customers) },
            {
              name: t('portfolio.weOwe'),
              value: (
                <>
                  {t('portfolio.weOweValue', { ...promises })}
                  {promises.theyOwe > 0 && (
                    <Text size="xs" c="dimmed">
                      {t('portfolio.theyOwe', { count: promises.theyOwe })}
                    </Text>
                  )}
                </>
              ),
            },
            { name: t('portfolio.complaints'), value: format.count(portfolio.openComplaints) },
            {
              name: t('portfolio.nextYear'),
              value:
                nextYear.length === 0
                  ? t('portfolio.noValue')
                  : nextYear.map((range) => (
                      <div key={range.currency}>
                        {values.money(range, range.currency)}
                        <Text size="xs" c="dimmed">
                          {t('portfolio.nextYearSource', { count: range.buyers })}
                        </Text>
                      </div>
                    )),
            },
          ]}
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
