import { z } from 'zod';
import { addDays, dayIn } from '../../time/day.ts';
import { Day, Instant } from '../../time/instant.ts';

/** From whom its owner took a customer over: lately and for good, or until somebody is back. */
export const HandoverGlance = z.object({
  fromId: z.uuid(),
  handedAt: Instant,
  /** Null: for good. */
  backOn: Day.nullable(),
});
export type HandoverGlance = z.infer<typeof HandoverGlance>;

export const rememberedDays = 30;

/** A card on a device grows old; what it says of a handover must not. */
export function isRemembered(
  { handedAt, backOn }: HandoverGlance,
  { today, timeZone }: { today: Day; timeZone: string },
): boolean {
  return backOn !== null || addDays(dayIn(new Date(handedAt), timeZone), rememberedDays) >= today;
}
