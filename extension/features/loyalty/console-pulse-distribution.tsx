import { BarChart } from '@mantine/charts';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type PulseQuestion,
  type PulseResults,
  scales,
} from '../../../shared/features/loyalty/pulses/model.ts';
import { meanOf, netPromoter } from '../../../shared/features/loyalty/pulses/net-promoter.ts';
import { likelyAround } from '../../../shared/statistics/normal-interval.ts';
import { chartLook, numbersAtLines } from '../../ui/charts/chart-look.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { roundAxis } from '../../ui/charts/round-axis.ts';
import { whiskerBar } from '../../ui/charts/whisker-bar.tsx';
import { useFormat } from '../../ui/format.ts';

/** How many gave which score, what that amounts to, and how many answered at all. */
export function PulseDistribution({ question, results }: { question: PulseQuestion; results: PulseResults }) {
  const { t } = useTranslation('pulses');
  const format = useFormat();
  const { from, to } = scales[question];
  const { asked, answered, distribution } = results;
  const rows = Array.from({ length: to - from + 1 }, (_, index) => {
    const score = from + index;
    const { count = 0, likely = null } = distribution.find((each) => each.score === score) ?? {};
    return { score, count, likely };
  });
  const likelyCount = ({ likely }: (typeof rows)[number]) =>
    likely && { low: likely.low * answered, high: likely.high * answered };
  const highest = Math.max(...rows.map((row) => likelyCount(row)?.high ?? 0));
  const share = (count: number) => format.percent(answered === 0 ? 0 : count / answered);
  const rate = t('results.responseRate', {
    ...{ answered: format.count(answered), asked: format.count(asked) },
    rate: format.percent(asked === 0 ? 0 : answered / asked),
  });
  return (
    <Figure
      title={t('results.title')}
      sentence={`${useSummary(question, results)} ${rate}`}
      fileName={`pulse-${question}`}
      rows={answered === 0 ? [] : rows}
      keyOf={({ score }) => String(score)}
      empty={<Text c="dimmed">{asked === 0 ? t('results.empty') : `${t('results.empty')} ${rate}`}</Text>}
      columns={[
        { label: t('results.score'), text: ({ score }) => String(score) },
        { label: t('results.count'), text: ({ count }) => String(count), end: true },
        { label: t('results.share'), text: ({ count }) => share(count), end: true },
        {
          label: t('results.range'),
          text: ({ likely }) =>
            likely
              ? t('results.between', { low: format.percent(likely.low), high: format.percent(likely.high) })
              : '',
          end: true,
        },
      ]}
    >
      <BarChart
        h={240}
        data={rows}
        dataKey="score"
        series={[{ name: 'count', label: t('results.count'), color: 'var(--accent)' }]}
        yAxisProps={{ ...numbersAtLines, ...roundAxis(highest) }}
        barProps={{ isAnimationActive: false, shape: whiskerBar(likelyCount) }}
        {...chartLook}
      />
      <Text size="xs" c="dimmed" mt="xs">
        {t('results.hint')}
      </Text>
    </Figure>
  );
}

function useSummary(question: PulseQuestion, { distribution, answered }: PulseResults): string {
  const { t } = useTranslation('pulses');
  const format = useFormat();
  const short = (value: number) => format.count(Math.round(value * 10) / 10);
  if (answered === 0) return '';
  const scores = distribution.flatMap(({ score, count }) => new Array<number>(count).fill(score));
  if (answered === 1) return t('results.sentenceOne', { score: scores[0] });
  if (question === 'recommendation') {
    const { score, error } = netPromoter(scores)!;
    const { low, high } = likelyAround(score, error!, { least: -100, most: 100 });
    return t('results.sentence', {
      ...{ score: Math.round(score), low: Math.round(low), high: Math.round(high), count: answered },
    });
  }
  const { mean, error } = meanOf(scores);
  const { from: least, to: most } = scales[question];
  const { low, high } = likelyAround(mean, error!, { least, most });
  return t('results.sentenceMean', {
    ...{ mean: short(mean), low: short(low), high: short(high), count: answered },
  });
}
