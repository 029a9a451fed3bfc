import { programmeRouter } from './programme/router.ts';
import { pulsePageRouter, pulsesRouter } from './pulses/router.ts';
import { sayAndDoRouter } from './say-and-do/router.ts';
import { tiersRouter } from './tiers/router.ts';
import { valueRouter } from './value/router.ts';

/** Each subject of loyalty under its own name. */
export const loyaltyRouters = {
  value: valueRouter,
  programme: programmeRouter,
  tiers: tiersRouter,
  pulses: pulsesRouter,
  pulsePage: pulsePageRouter,
  sayAndDo: sayAndDoRouter,
};
