import { programmeRouter } from './programme/router.ts';
import { valueRouter } from './value-router.ts';

/** Each subject of loyalty under its own name. */
export const loyaltyRouters = { value: valueRouter, programme: programmeRouter };
