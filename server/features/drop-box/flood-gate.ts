const hourMilliseconds = 3_600_000;

/** Lets so many through in an hour under each key; a window begins with its first. Kept by each process for itself. */
export class FloodGate {
  readonly #windows = new Map<string, { endsAt: number; count: number }>();

  constructor(readonly mostInAnHour: number) {}

  /** Counts one under this key. @returns false when it is one too many. */
  lets(key: string, now: Date): boolean {
    const at = now.getTime();
    for (const [old, { endsAt }] of this.#windows) if (endsAt <= at) this.#windows.delete(old);
    const window = this.#windows.get(key) ?? { endsAt: at + hourMilliseconds, count: 0 };
    window.count += 1;
    this.#windows.set(key, window);
    return window.count <= this.mostInAnHour;
  }
}
