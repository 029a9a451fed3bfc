import type { CDPSession, Page } from 'playwright-core';
import { z } from 'zod';

const TraceEvent = z.object({
  ...{ name: z.string(), pid: z.number(), tid: z.number(), ts: z.number() },
  ...{ dur: z.number().optional(), tdur: z.number().optional() },
});
type TraceEvent = z.infer<typeof TraceEvent>;

/**
 * What each task of a page cost its processor, in milliseconds, from the mark that `work` sets: on a loaded machine a task
 * also waits for its turn, which the clock counts and this does not.
 */
export async function processorTimes(
  page: Page,
  mark: string,
  work: () => Promise<unknown>,
): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...z.array(TraceEvent).parse(value)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing'] },
  });
  await work();
  await ended(session);
  const begin = events.find(({ name }) => name === mark);
  if (!begin) throw new Error(`the page did not set ${mark}`);
  const isTask = ({ name, pid, tid, ts }: TraceEvent) =>
    name === 'FunctionCall' && pid === begin.pid && tid === begin.tid && ts >= begin.ts;
  // The thread's own clock now and then jumps; no task costs more than it lasts.
  return events.filter(isTask).map(({ dur = 0, tdur = dur }) => Math.min(dur, tdur) / 1000);
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
}
