import { useCallback, useEffect, useRef, useState } from 'react';
import type { Interaction } from '../../../shared/features/interactions/model.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import { usePanel } from '../../panel/panel-context.ts';
import type { HistoryPlace } from '../../panel/panel-source.ts';

type State = 'waiting' | 'loading' | 'failed' | 'done';

/** History beyond what the card holds, asked for when the element in `end` comes into sight. */
export function useOlder(card: Card) {
  const { source } = usePanel();
  const [older, setOlder] = useState<Interaction[]>([]);
  const [next, setNext] = useState<HistoryPlace | null>(() => lastOf(card.interactions));
  const [state, setState] = useState<State>(
    card.facts.interactionCount > card.interactions.length ? 'waiting' : 'done',
  );
  const end = useRef<HTMLDivElement>(null);
  const customerId = card.customer.id;

  const load = useCallback(() => {
    setState('loading');
    source.history(customerId, next).then(
      (page) => {
        setOlder((known) => [...known, ...page.interactions]);
        setNext(page.next);
        setState(page.next ? 'waiting' : 'done');
      },
      () => setState('failed'),
    );
  }, [source, customerId, next]);

  useEffect(() => {
    if (state !== 'waiting' || !end.current) return;
    const sight = new IntersectionObserver(([entry]) => entry?.isIntersecting && load());
    sight.observe(end.current);
    return () => sight.disconnect();
  }, [state, load]);

  return { older, state, end, load };
}

function lastOf(interactions: readonly Interaction[]): HistoryPlace | null {
  const last = interactions.at(-1);
  return last ? { happenedAt: last.happenedAt, id: last.id } : null;
}
