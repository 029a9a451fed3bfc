import type { Window } from 'happy-dom';

/** Counts a window's mutation observers that are at work. */
export function countObservers(window: Window): { readonly live: number } {
  const counter = { live: 0 };
  const Native = window.MutationObserver;
  class Counted extends Native {
    #isLive = false;
    override observe(...args: Parameters<InstanceType<typeof Native>['observe']>): void {
      if (!this.#isLive) counter.live += 1;
      this.#isLive = true;
      super.observe(...args);
    }
    override disconnect(): void {
      if (this.#isLive) counter.live -= 1;
      this.#isLive = false;
      super.disconnect();
    }
  }
  Object.defineProperty(window, 'MutationObserver', { value: Counted });
  return counter;
}
