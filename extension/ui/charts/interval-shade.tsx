import { Area } from 'recharts';

type IntervalShadeProps = { dataKey: string; type: 'linear' | 'monotone' | 'stepAfter'; color: string };

/** The interval of a line, `[low, high]` of each row, as a shade. Coloured by style: by `fill` it would stand in legend and tooltip. */
export function IntervalShade({ dataKey, type, color }: IntervalShadeProps) {
  return (
    <Area
      dataKey={dataKey}
      type={type}
      stroke="none"
      fill="none"
      style={{ fill: color }}
      fillOpacity={0.16}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}
