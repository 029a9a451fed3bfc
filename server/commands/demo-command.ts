import { AppError } from '../../shared/errors/app-error.ts';
import { type DemoSignIn, fillDemo } from '../demo/fill-demo.ts';
import type { Workplace } from './workplace.ts';

/** @throws AppError conflict when anybody or anything is here already. */
export async function makeDemo(
  { database, owner, ballotUrl }: Pick<Workplace, 'database' | 'owner' | 'ballotUrl'>,
  onProgress: (done: number, total: number) => void,
): Promise<DemoSignIn[]> {
  const some = await owner.selectFrom('organisations').select('organisation_id').limit(1).executeTakeFirst();
  if (some) throw new AppError('conflict', 'commands:refusal.notEmpty');
  const { signIns } = await fillDemo({ database, now: new Date(), ballotUrl }, { onProgress });
  return signIns;
}
