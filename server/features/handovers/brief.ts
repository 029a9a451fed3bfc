import { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import { promptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { viewerUnder } from '../customers/visibility.ts';
import { loadPromptRules } from '../sync/load-prompt-rules.ts';
import { type HandedCustomer, handedCustomers } from './handed-customers.ts';

export const BriefOf = z.object({ customerId: z.uuid() });

/**
 * One customer as whoever takes them over reads it.
 * @throws AppError not-found when they are gone or out of sight.
 */
export async function brief(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  { customerId }: z.output<typeof BriefOf>,
): Promise<HandedCustomer> {
  const settings = await loadSettings(scope);
  const viewer = viewerUnder(settings, session);
  const clock = promptClock(now, await loadPromptRules(scope, settings, { ...session, now }));
  const [handed] = await handedCustomers(scope, { viewer, settings, clock, now }, [customerId]);
  if (!handed) throw new AppError('not-found', 'errors:notFound');
  return handed;
}
