import { useTranslation } from 'react-i18next';
import {
  CartesianGrid,
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

type Plotted = { x: number; y: number; unit: LinkedUnit };

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
  const plotted = units.map((unit): Plotted => ({ x: unit.inside.value, y: unit.outside.value, unit }));
  const xs = plotted.map(({ x }) => x);
  const on = (x: number) => ({ x, y: intercept + slope.value * x * 10 });
  const { from, to } = scales[question];
  const text = { fontSize: 12, fill: chartLook.textColor } as const;
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
        {plotted.flatMap(intervalsOf).map(({ key, ends }) => (
          <ReferenceLine
            key={key}
            segment={ends}
            stroke="var(--ink-3)"
            strokeOpacity={0.5}
            ifOverflow="hidden"
          />
        ))}
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
        />
      </ScatterChart>
    </ResponsiveContainer>
  );
}

type Point = { x: number; y: number };

/** Across and upwards, from end to end. */
function intervalsOf({ x, y, unit }: Plotted): { key: string; ends: [Point, Point] }[] {
  const { cutId, inside, outside } = unit;
  return [
    {
      key: `${cutId} across`,
      ends: [
        { x: inside.low, y },
        { x: inside.high, y },
      ],
    },
    {
      key: `${cutId} up`,
      ends: [
        { x, y: outside.low },
        { x, y: outside.high },
      ],
    },
  ];
}
