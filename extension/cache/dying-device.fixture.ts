import { CacheDatabase } from './database.ts';
import type { SyncApi } from './sync-api.ts';

/** The browser closed. */
export class Died extends Error {}

/**
 * Dies at its n-th step: before or after any write of the cache, or before or after the server did what it was asked,
 * the answer lost. From then on nothing works, as in a browser that is gone.
 */
export class Fate {
  private steps = 0;
  readonly dieAt: number;

  constructor(dieAt: number) {
    this.dieAt = dieAt;
  }

  step() {
    this.steps += 1;
    if (this.steps >= this.dieAt) throw new Died();
  }
}

export class DyingCache extends CacheDatabase {
  private readonly fate: Fate;

  constructor(name: string, fate: Fate) {
    super(name);
    this.fate = fate;
  }

  override async atomically<Result>(work: () => Promise<Result>): Promise<Result> {
    this.fate.step();
    const result = await super.atomically(async () => {
      const done = await work();
      // Dying inside the transaction, after its last write, leaves nothing of it.
      this.fate.step();
      return done;
    });
    this.fate.step();
    return result;
  }
}

export function dyingApi(api: SyncApi, fate: Fate): SyncApi {
  const dying =
    <Asked extends unknown[], Answer>(call: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      fate.step();
      const answer = await call.apply(api, asked);
      fate.step();
      return answer;
    };
  return {
    pull: dying(api.pull),
    pullIndex: dying(api.pullIndex),
    push: dying(api.push),
    card: dying(api.card),
    cardsForAddress: dying(api.cardsForAddress),
    preferenceLink: dying(api.preferenceLink),
    pulseLink: dying(api.pulseLink),
    noteLooks: dying(api.noteLooks),
    erasures: dying(api.erasures),
    confirmErasures: dying(api.confirmErasures),
    history: dying(api.history),
  };
}
