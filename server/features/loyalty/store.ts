import type { LoyaltyKit } from '../../../shared/features/loyalty/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { runningLevels } from './programme/versions.ts';
import { readValueKit } from './value/value-kit.ts';

export async function readLoyaltyKit(scope: ReadScope): Promise<LoyaltyKit> {
  return { value: await readValueKit(scope), levels: await runningLevels(scope) };
}
