import { dayIn } from '../../shared/time/day.ts';
import { useClock } from './clock.tsx';
import { useFormat } from './format.ts';

/** An instant as a day near today; the exact time is one hover away. */
export function RelativeDay({ at }: { at: string }) {
  const format = useFormat();
  const { timeZone } = useClock();
  return (
    <time dateTime={at} title={format.instant(at)}>
      {format.relativeDay(dayIn(at, timeZone))}
    </time>
  );
}
