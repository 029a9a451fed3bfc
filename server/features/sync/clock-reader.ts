/** Reads an organisation's clock once for any number of words that arrive while it is being read. */
export class ClockReader {
  /** True when a word arrived since the reading began. */
  readonly #isStale = new Map<string, boolean>();
  readonly #readClock: (organisationId: string) => Promise<number>;
  readonly #onClock: (organisationId: string, clock: number) => void;
  readonly #onFailure: (error: unknown) => void;

  constructor(
    readClock: (organisationId: string) => Promise<number>,
    onClock: (organisationId: string, clock: number) => void,
    onFailure: (error: unknown) => void,
  ) {
    this.#readClock = readClock;
    this.#onClock = onClock;
    this.#onFailure = onFailure;
  }

  read(organisationId: string): void {
    if (this.#isStale.has(organisationId)) {
      this.#isStale.set(organisationId, true);
      return;
    }
    this.#isStale.set(organisationId, false);
    void this.#readUntilFresh(organisationId)
      .catch(this.#onFailure)
      .finally(() => this.#isStale.delete(organisationId));
  }

  async #readUntilFresh(organisationId: string): Promise<void> {
    do {
      this.#isStale.set(organisationId, false);
      this.#onClock(organisationId, await this.#readClock(organisationId));
    } while (this.#isStale.get(organisationId));
  }
}
