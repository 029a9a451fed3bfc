import { valueRouter } from './value-router.ts';

/** Each subject of loyalty under its own name. */
export const loyaltyRouters = { value: valueRouter };
