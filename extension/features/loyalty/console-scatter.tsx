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
import { intervalOf } from '../../../shared/features/loyalty/say-and-do/loyalty-index.ts';
import type { LoyaltyDot } from '../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { chartLook } from '../../ui/charts/chart-look.ts';
import classes from './console-scatter.module.css';
import { useIndexText } from './use-index-text.ts';

/** Beyond this many deviations lie few, and the rest would be pressed together. */
const farthest = 3;
/** With more dots, only the one looked at shows its interval. */
const mostCrosses = 40;
const within = (value: number, reach: number) => Math.max(-reach, Math.min(reach, value));

/** As far either side of the middle as the dots reach, in halves. */
function reachOf(values: readonly number[]): number {
  const widest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Math.min(farthest, Math.max(1, Math.ceil(widest * 2) / 2));
}

type Plotted = { x: number; y: number; dot: LoyaltyDot };

/** Says across, does upwards. Full dots are beyond doubt; few show their intervals all, of many the one looked at. */
export function SayAndDoScatter({
  dots,
  active,
  activate,
}: {
  dots: readonly LoyaltyDot[];
  active: LoyaltyDot | null;
  activate: (dot: LoyaltyDot | null) => void;
}) {
  const { t } = useTranslation('sayAndDo');
  const indexText = useIndexText();
  const reach = {
    x: reachOf(dots.map(({ stated }) => stated.value)),
    y: reachOf(dots.map(({ behavioural }) => behavioural.value)),
  };
  const isSparse = dots.length <= mostCrosses;
  const plotted = dots.map(
    (dot): Plotted => ({
      ...{ x: within(dot.stated.value, reach.x), y: within(dot.behavioural.value, reach.y), dot },
    }),
  );
  const axis = (end: number) =>
    ({
      type: 'number',
      domain: [-end, end],
      ticks: [-end, -end / 2, 0, end / 2, end],
      stroke: chartLook.textColor,
    }) as const;
  return (
    <div className={classes.plot}>
      <span data-corner="loyal">{t('quadrant.loyal')}</span>
      <span data-corner="willing">{t('quadrant.willing')}</span>
      <span data-corner="captive">{t('quadrant.captive')}</span>
      <span data-corner="neither">{t('quadrant.neither')}</span>
      <ResponsiveContainer width="100%" height={420}>
        <ScatterChart margin={{ top: 8, right: 8, bottom: 20, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke={chartLook.gridColor} strokeDasharray={chartLook.strokeDasharray} />
          <XAxis dataKey="x" {...axis(reach.x)} tick={{ fontSize: 12 }}>
            <Label
              value={t('map.stated')}
              position="bottom"
              offset={2}
              fontSize={12}
              fill={chartLook.textColor}
            />
          </XAxis>
          <YAxis dataKey="y" {...axis(reach.y)} width={44} tick={{ fontSize: 12 }}>
            <Label
              value={t('map.behavioural')}
              angle={-90}
              position="insideLeft"
              style={{ textAnchor: 'middle' }}
              fontSize={12}
              fill={chartLook.textColor}
            />
          </YAxis>
          <ReferenceLine x={0} stroke="var(--ink-3)" />
          <ReferenceLine y={0} stroke="var(--ink-3)" />
          <Scatter
            data={plotted}
            isAnimationActive={false}
            onMouseEnter={({ payload }: { payload?: Plotted }) => payload && activate(payload.dot)}
            shape={({ cx, cy, payload }: { cx?: number; cy?: number; payload?: Plotted }) => (
              <circle
                cx={cx}
                cy={cy}
                r={payload!.dot.customerId === active?.customerId ? 7 : 4}
                className={payload!.dot.isClear ? classes.clear : classes.doubtful}
              />
            )}
          />
          {isSparse &&
            dots.map((dot) => <IntervalCross key={dot.customerId} dot={dot} reach={reach} look={faint} />)}
          {active && <IntervalCross dot={active} reach={reach} look={plain} />}
        </ScatterChart>
      </ResponsiveContainer>
      <p className={classes.active} aria-live="polite">
        {active &&
          `${active.name}: ${t('side.stated')} ${indexText(active.stated)}, ${t('side.behavioural')} ${indexText(active.behavioural)}`}
      </p>
    </div>
  );
}

const plain = { stroke: 'var(--ink)', strokeWidth: 2 };
const faint = { stroke: 'var(--ink-3)', strokeWidth: 1, strokeOpacity: 0.45 };

type CrossProps = { dot: LoyaltyDot; reach: { x: number; y: number }; look: typeof plain };

function IntervalCross({ dot, reach, look }: CrossProps) {
  const [x, y] = [within(dot.stated.value, reach.x), within(dot.behavioural.value, reach.y)];
  const across = intervalOf(dot.stated);
  const up = intervalOf(dot.behavioural);
  const ends = {
    across: [across.low, across.high].map((value) => ({ x: within(value, reach.x), y })),
    up: [up.low, up.high].map((value) => ({ x, y: within(value, reach.y) })),
  };
  return (
    <>
      <ReferenceLine segment={[ends.across[0]!, ends.across[1]!]} ifOverflow="hidden" {...look} />
      <ReferenceLine segment={[ends.up[0]!, ends.up[1]!]} ifOverflow="hidden" {...look} />
    </>
  );
}
