import type { ImportProblem } from '../../../shared/features/imports/model.ts';
import { dayIn } from '../../../shared/time/day.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { takeReferral } from '../insight/take-referral.ts';
import { findReferrer } from './find-referrer.ts';
import { asProblem, type ImportRun } from './import-run.ts';
import { problem } from './imported-customer.ts';

/** Who is said to have brought a customer, and where in the file. */
export type Introduced = { customerId: string; referredBy: string; line: number; raw: string };

/** Whoever cannot be told for certain stays unsaid, with the reason. The caller touches the customers. */
export async function takeReferrals(
  scope: WriteScope,
  run: ImportRun,
  introduced: readonly Introduced[],
): Promise<{ referred: Set<string>; problems: ImportProblem[] }> {
  const referred = new Set<string>();
  const problems: ImportProblem[] = [];
  for (const one of introduced) {
    const outcome = await takeOne(scope, run, one);
    if (outcome === 'added') referred.add(one.customerId);
    else if (outcome !== 'known') {
      const details = { value: one.referredBy, customerId: one.customerId };
      problems.push(asProblem(one, problem(outcome, details)));
    }
  }
  return { referred, problems };
}

async function takeOne(scope: WriteScope, run: ImportRun, { customerId, referredBy }: Introduced) {
  const { holidayCountry, timeZone } = run.settings;
  const found = await findReferrer(scope, referredBy, holidayCountry ?? 'CN');
  const [referrerId, ...others] = found;
  if (!referrerId) return 'unknownReferrer';
  if (others.length > 0) return 'severalReferrers';
  if (referrerId === customerId) return 'ownReferrer';
  const saidOn = dayIn(scope.now, timeZone);
  const said = { customerId, referrerId, saidOn, staffId: run.staffId };
  const outcome = await takeReferral(scope, said);
  return outcome === 'loop' ? 'referralLoop' : outcome;
}
