import { AppError } from '../shared/errors/app-error.ts';

type Window = { count: number; beganAt: number };

/**
 * How often one key may come; its window begins with the first time. Each process counts for itself, so that counting
 * costs no statement.
 */
export class RequestPace {
  readonly #max: number;
  readonly #windowMilliseconds: number;
  readonly #windows = new Map<string, Window>();

  constructor({ max, windowSeconds }: { max: number; windowSeconds: number }) {
    this.#max = max;
    this.#windowMilliseconds = windowSeconds * 1000;
  }

  /** Counts one. @returns null, or the seconds to wait when it is one too many. */
  count(key: string, now: Date): number | null {
    const at = now.getTime();
    const known = this.#windows.get(key);
    const window = known && !this.#isOver(known, at) ? known : this.#open(key, at);
    window.count += 1;
    if (window.count <= this.#max) return null;
    return Math.ceil((window.beganAt + this.#windowMilliseconds - at) / 1000);
  }

  /** Counts one. @throws AppError rate-limited when it is one too many. */
  refuseTooMany(key: string, now: Date): void {
    const seconds = this.count(key, now);
    if (seconds !== null) throw new AppError('rate-limited', 'errors:rateLimited', { seconds });
  }

  /** Also when the clock was put back. */
  #isOver({ beganAt }: Window, at: number): boolean {
    return at < beganAt || at >= beganAt + this.#windowMilliseconds;
  }

  #open(key: string, at: number): Window {
    for (const [other, window] of this.#windows) if (this.#isOver(window, at)) this.#windows.delete(other);
    const window = { count: 0, beganAt: at };
    this.#windows.set(key, window);
    return window;
  }
}
