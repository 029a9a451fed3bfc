import type { SurfaceClient } from '../background/surface-client.ts';
import type { HoverView } from '../background/views.ts';
import type { CardNews } from '../marks/marks-port.ts';

/** What the card of a mark needs from the background. */
export type HoverSource = {
  watch(onView: (view: HoverView) => void): () => void;
  /** `done` closes the card and gives the keyboard back to the page. */
  tell(news: CardNews): Promise<void>;
};

export function backgroundSource(client: SurfaceClient): HoverSource {
  return {
    watch: (onView) => {
      const watching = client.hover.watch.subscribe({}, { onData: onView });
      return () => watching.unsubscribe();
    },
    tell: (news) => client.hover.tell.mutate(news),
  };
}
