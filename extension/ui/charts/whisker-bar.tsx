import { type BarShapeProps, Rectangle } from 'recharts';

type Interval = { low: number; high: number };

/** A bar from zero upwards with the interval of its value drawn over it, where the row has one. */
export const whiskerBar =
  <Row,>(intervalOf: (row: Row) => Interval | null) =>
  (bar: BarShapeProps) => {
    const { x, y, width, height, value, payload } = bar;
    const interval = intervalOf(payload as Row);
    const perUnit = typeof value === 'number' && value > 0 ? height / value : 0;
    const heightOf = (figure: number) => y + height - figure * perUnit;
    const middle = x + width / 2;
    const cap = Math.min(4, Math.max(2, width / 2));
    return (
      <g>
        <Rectangle {...bar} />
        {interval && perUnit > 0 && (
          <path
            d={`M${middle} ${heightOf(interval.low)}V${heightOf(interval.high)}M${middle - cap} ${heightOf(interval.high)}h${cap * 2}M${middle - cap} ${heightOf(interval.low)}h${cap * 2}`}
            stroke="var(--ink)"
            strokeWidth={1.5}
            fill="none"
          />
        )}
      </g>
    );
  };
