import { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import { sha256 } from '../../../shared/features/surveys/hash.ts';
import { BallotRecord, type BallotStore } from './ballot-record.ts';

const Kept = z.object({ timeZone: z.string(), record: BallotRecord });
type Kept = z.infer<typeof Kept>;

export type PhoneStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The one ballot of a link in the browser’s own storage, under the code’s hash: two people may share a phone. */
export async function openPhoneStore(storage: PhoneStorage, code: string) {
  const name = `kith-survey-${await sha256(code)}`;
  const read = (): Kept | null => {
    const text = storage.getItem(name);
    return text === null ? null : Kept.parse(JSON.parse(text));
  };
  const write = (kept: Kept) => {
    try {
      storage.setItem(name, JSON.stringify(kept));
    } catch {
      throw new AppError('unavailable', 'ballot:phone.noStorage');
    }
  };
  const storeIn = (timeZone: string): BallotStore => ({
    get: async () => read()?.record ?? null,
    add: async (record) => write({ timeZone, record }),
    // Between reading and writing nothing else runs in this browser.
    change: async (_roundId, change) => {
      const record = read()?.record;
      if (record) write({ timeZone, record: { ...record, ...change(record) } });
    },
  });
  return { kept: read, storeIn, forget: () => storage.removeItem(name) };
}
