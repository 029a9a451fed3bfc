import { useTranslation } from 'react-i18next';
import {
  CartesianGrid,
  ErrorBar,
  Label,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts';
import { scales } from '../../../shared/features/loyalty/pulses/model.ts';
import type { LinkedUnit, UnitLink } from '../../../shared/features/surveys/inside-outside.ts';
import { chartLook } from '../../ui/charts/chart-look.ts';
import { useFormat } from '../../ui/format.ts';

type Plotted = { x: number; y: number; across: [number, number]; up: [number, number]; unit: LinkedUnit };

/** Colleagues across, customers upwards, each with its interval; the line is the model’s. */
export function InsideOutsideScatter({
  link: { units, question, slope, intercept },
  nameOf,
}: {
  link: UnitLink;
  nameOf: (cutId: string) => string;
}) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const aside = ({ value, low, high }: LinkedUnit['inside']): [number, number] => [value - low, high - value];
  const plotted = units.map(
    (unit): Plotted => ({
      ...{ x: unit.inside.value, y: unit.outside.value, unit },
      ...{ across: aside(unit.inside), up: aside(unit.outside) },
    }),
  );
  const xs = plotted.map(({ x }) => x);
  const on = (x: number) => ({ x, y: intercept + slope.value * x * 10 });
  const { from, to } = scales[question];
  const text = { fontSize: 12, fill: chartLook.textColor } as const;
  const bar = { stroke: 'var(--line-strong)', strokeWidth: 1, width: 0 } as const;
  return (
    <ResponsiveContainer width="100%" height={380}>
      <ScatterChart margin={{ top: 8, right: 12, bottom: 20, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke={chartLook.gridColor} strokeDasharray={chartLook.strokeDasharray} />
        <XAxis
          dataKey="x"
          type="number"
          domain={[0, 1]}
          tickFormatter={format.percent}
          stroke={chartLook.textColor}
          tick={{ fontSize: 12 }}
        >
          <Label value={t('link.inside')} position="bottom" offset={2} {...text} />
        </XAxis>
        <YAxis
          dataKey="y"
          type="number"
          domain={[from, to]}
          width={44}
          stroke={chartLook.textColor}
          tick={{ fontSize: 12 }}
        >
          <Label
            value={t(`link.${question}`)}
            angle={-90}
            position="insideLeft"
            style={{ textAnchor: 'middle' }}
            {...text}
          />
        </YAxis>
        <ReferenceLine
          segment={[on(Math.min(...xs)), on(Math.max(...xs))]}
          stroke="var(--accent)"
          strokeWidth={2}
          ifOverflow="hidden"
        />
        <Scatter
          data={plotted}
          isAnimationActive={false}
          shape={({ cx, cy, payload }: { cx?: number; cy?: number; payload?: Plotted }) => (
            <circle cx={cx} cy={cy} r={5} fill="var(--ink)">
              <title>{nameOf(payload!.unit.cutId)}</title>
            </circle>
          )}
        >
          <ErrorBar dataKey="across" direction="x" {...bar} />
          <ErrorBar dataKey="up" direction="y" {...bar} />
        </Scatter>
      </ScatterChart>
    </ResponsiveContainer>
  );
}
