import { type RawBuilder, sql } from 'kysely';
import type { ValueGlance } from '../../../../shared/features/loyalty/value/value-glance.ts';
import type { Viewer } from '../../customers/visibility.ts';
import { buyerGlance } from '../buyer-glance.ts';

export function valueGlance(viewer: Viewer): RawBuilder<ValueGlance | null> {
  return buyerGlance(viewer, {
    table: 'customer_values',
    facts: sql`'frequency', frequency, 'firstOn', first_on, 'lastOn', last_on, 'currency', currency,
      'meanSpendMinor', mean_spend_minor, 'nextYear', CASE WHEN value_minor IS NOT NULL
        THEN json_build_object('lowMinor', low_minor, 'midMinor', value_minor, 'highMinor', high_minor) END`,
  });
}
