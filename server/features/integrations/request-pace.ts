/** How often one token may call. Each process counts for itself, so that counting costs no statement. */
export class RequestPace {
  readonly #max: number;
  readonly #windowMilliseconds: number;
  readonly #windows = new Map<string, { count: number; endsAt: number }>();

  constructor({ max, windowSeconds }: { max: number; windowSeconds: number }) {
    this.#max = max;
    this.#windowMilliseconds = windowSeconds * 1000;
  }

  /** Counts one call; null, or the seconds to wait when there were too many. */
  count(key: string, now: Date): number | null {
    const at = now.getTime();
    const known = this.#windows.get(key);
    const window = known && known.endsAt > at ? known : this.#open(key, at);
    window.count += 1;
    return window.count > this.#max ? Math.ceil((window.endsAt - at) / 1000) : null;
  }

  #open(key: string, at: number) {
    for (const [other, { endsAt }] of this.#windows) if (endsAt <= at) this.#windows.delete(other);
    const window = { count: 0, endsAt: at + this.#windowMilliseconds };
    this.#windows.set(key, window);
    return window;
  }
}
