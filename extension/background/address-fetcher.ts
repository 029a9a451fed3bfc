import { AppError } from '../../shared/errors/app-error.ts';

export type FetchState = 'fetching' | 'failed' | 'answered';

/** Asks the server for what the organisation knows and this device does not, once for each address. */
export class AddressFetcher {
  private readonly states = new Map<string, FetchState>();
  private readonly fetchFor: (address: string) => Promise<unknown>;
  private readonly changed: () => void;

  constructor(fetchFor: (address: string) => Promise<unknown>, changed: () => void) {
    this.fetchFor = fetchFor;
    this.changed = changed;
  }

  /** How far it is; the first question starts the asking. */
  ask(address: string): FetchState {
    const known = this.states.get(address);
    if (known) return known;
    this.states.set(address, 'fetching');
    void this.fetch(address);
    return 'fetching';
  }

  /** The server was reached again: what failed may be asked anew. */
  forgetFailures() {
    for (const [address, state] of this.states) if (state === 'failed') this.states.delete(address);
  }

  private async fetch(address: string) {
    try {
      await this.fetchFor(address);
      this.states.set(address, 'answered');
    } catch (error) {
      const isRefusal = error instanceof AppError && error.code !== 'unavailable';
      this.states.set(address, isRefusal ? 'answered' : 'failed');
    }
    this.changed();
  }
}
