import { type RawBuilder, sql } from 'kysely';
import type { LoyaltyGlance } from '../../../shared/features/loyalty/model.ts';
import type { Viewer } from '../customers/visibility.ts';
import { levelGlance } from './programme/level-glance.ts';
import { sayAndDoGlance } from './say-and-do/glance.ts';
import { valueGlance } from './value/value-glance.ts';

/** Loyalty's part of the card of the row `customers`, whose living company is joined as `company`. */
export function loyaltyGlance(viewer: Viewer): RawBuilder<LoyaltyGlance> {
  return sql<LoyaltyGlance>`json_build_object('value', ${valueGlance(viewer)}, 'level', ${levelGlance(viewer)},
    'sayAndDo', ${sayAndDoGlance})`;
}
