import { useEffect, useState } from 'react';
import type { PanelView } from '../background/views.ts';
import { Blank } from './blank.tsx';
import { PanelShell } from './panel-shell.tsx';
import type { PanelSource } from './panel-source.ts';

/** The panel. `now` is read again every time the minute turns. */
export function PanelApp({ source, now }: { source: PanelSource; now: () => Date }) {
  const view = useView(source);
  const minute = useMinute(now);
  if (!view)
    return (
      <main>
        <Blank />
      </main>
    );
  return <PanelShell source={source} view={view} now={minute} />;
}

function useView(source: PanelSource): PanelView | null {
  const [view, setView] = useState<PanelView | null>(null);
  useEffect(() => source.watch(setView), [source]);
  return view;
}

function useMinute(now: () => Date): Date {
  const [minute, setMinute] = useState(now);
  useEffect(() => {
    const turning = setInterval(() => setMinute(now()), 60_000);
    return () => clearInterval(turning);
  }, [now]);
  return minute;
}
