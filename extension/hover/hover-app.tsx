import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoverView } from '../background/views.ts';
import { ClockProvider } from '../ui/clock.tsx';
import styles from './hover.module.css';
import { HoverCard } from './hover-card.tsx';
import type { HoverSource } from './hover-source.ts';

/** The card that opens at a mark: who stands there, and what is owed. */
export function HoverApp({ source, now }: { source: HoverSource; now: () => Date }) {
  const [view, setView] = useState<HoverView | null>(null);
  useEffect(() => source.watch(setView), [source]);
  useEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    const page = document.documentElement;
    page.addEventListener('pointerenter', () => void source.tell('entered'), { signal });
    page.addEventListener('pointerleave', () => void source.tell('left'), { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && void source.tell('done'), { signal });
    return () => over.abort();
  }, [source]);
  if (!view) return <main className={styles.card} aria-busy="true" />;
  const timeZone = view.directory?.settings.timeZone ?? 'Asia/Shanghai';
  return (
    <ClockProvider now={now} timeZone={timeZone}>
      <main className={styles.card} aria-live="polite">
        {view.state === 'card' && <HoverCard view={view} />}
        {view.state !== 'card' && <NoCard view={view} />}
      </main>
    </ClockProvider>
  );
}

const reasons = {
  fetching: 'sync:hover.fetching',
  nobody: 'sync:hover.nobody',
  'not-on-device': 'sync:hover.notOnDevice',
} as const;

function NoCard({ view: { text, state } }: { view: Exclude<HoverView, { state: 'card' }> }) {
  const { t } = useTranslation();
  return (
    <>
      <h1 className={styles.text}>{text}</h1>
      <p>{t(reasons[state])}</p>
    </>
  );
}
