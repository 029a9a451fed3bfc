import { BarChart } from '@mantine/charts';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Holdout, HoldoutBucket } from '../../../../shared/features/loyalty/value/fit-result.ts';
import { holdoutVerdict } from '../../../../shared/features/loyalty/value/holdout-verdict.ts';
import { chartLook, numbersAtLines, seriesColors } from '../../../ui/charts/chart-look.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { roundAxis } from '../../../ui/charts/round-axis.ts';
import { whiskerBar } from '../../../ui/charts/whisker-bar.tsx';
import { useFormat } from '../../../ui/format.ts';
import type { BaseValueAnswer } from './base-value.ts';
import { HoldoutModels } from './console-holdout-models.tsx';

/** What the model said of the latest orders before it had seen them, beside what came and what the plain rate said. */
export function HoldoutFigure({ value }: { value: BaseValueAnswer }) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const { holdout, chosen, spendCorrelation } = value;
  const tenths = (figure: number) => format.decimal(figure, 1);
  const bucketName = ({ least, most }: HoldoutBucket) => {
    if (most === null) return t('holdout.bucketMore', { least });
    return least === most ? String(least) : t('holdout.bucket', { least, most });
  };
  const buckets = holdout?.buckets ?? [];
  const highest = Math.max(
    ...buckets.flatMap(({ actual, actualInterval, predicted, naive }) => [
      actualInterval?.high ?? actual,
      predicted,
      naive,
    ]),
  );
  return (
    <Stack gap="md">
      <Figure
        title={t('holdout.title')}
        sentence={holdout && chosen && <HoldoutSentence holdout={holdout} chosen={chosen} />}
        fileName="value-holdout"
        columns={[
          { label: t('holdout.orders'), text: bucketName },
          { label: t('holdout.customers'), text: ({ customers }) => format.count(customers), end: true },
          { label: t('holdout.actual'), text: ({ actual }) => tenths(actual), end: true },
          {
            label: t('holdout.interval'),
            text: ({ actualInterval: interval }) =>
              interval ? `${tenths(interval.low)}–${tenths(interval.high)}` : '',
            end: true,
          },
          { label: t('holdout.predicted'), text: ({ predicted }) => tenths(predicted), end: true },
          { label: t('holdout.naive'), text: ({ naive }) => tenths(naive), end: true },
        ]}
        rows={buckets}
        keyOf={({ least }) => String(least)}
        empty={t('holdout.none')}
      >
        <BarChart
          h={240}
          data={buckets.map((bucket) => ({ ...bucket, name: bucketName(bucket) }))}
          dataKey="name"
          series={[
            { name: 'actual', label: t('holdout.actual'), color: seriesColors[0] },
            { name: 'predicted', label: t('holdout.predicted'), color: seriesColors[1] },
            { name: 'naive', label: t('holdout.naive'), color: seriesColors[4] },
          ]}
          xAxisLabel={t('holdout.orders')}
          yAxisLabel={t('holdout.perCustomer')}
          valueFormatter={tenths}
          yAxisProps={{ tickFormatter: format.count, ...numbersAtLines, ...roundAxis(highest) }}
          barProps={({ name }) => ({
            isAnimationActive: false,
            ...(name === 'actual' && {
              shape: whiskerBar(({ actualInterval }: HoldoutBucket) => actualInterval),
            }),
          })}
          withLegend
          {...chartLook}
        />
      </Figure>
      {holdout && <HoldoutModels holdout={holdout} models={value.models} />}
      {spendCorrelation !== null && (
        <Text size="xs" c="dimmed">
          {t('holdout.correlation', { value: format.decimal(spendCorrelation, 2) })}
        </Text>
      )}
    </Stack>
  );
}

function HoldoutSentence({
  holdout,
  chosen,
}: {
  holdout: Holdout;
  chosen: NonNullable<BaseValueAnswer['chosen']>;
}) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const model = holdout.models[chosen];
  if (!model) return null;
  const hundredths = (figure: number) => format.decimal(figure, 2);
  const whole = (figure: number) => format.count(Math.round(figure));
  return (
    <>
      {t(`holdout.sentence.${holdoutVerdict(model, holdout.naive)}`, {
        first: format.day(holdout.splitOn),
        last: format.day(holdout.endOn),
        model: hundredths(model.meanAbsolute),
        naive: hundredths(holdout.naive.meanAbsolute),
      })}{' '}
      {t('holdout.total', {
        actual: whole(holdout.actual),
        predicted: whole(model.total),
        naive: whole(holdout.naive.total),
      })}
    </>
  );
}
