import { type RawBuilder, sql } from 'kysely';
import type { SayAndDoGlance } from '../../../../shared/features/loyalty/say-and-do/glance.ts';
import { instantJson } from '../../../db/instant-json.ts';
import { ofCustomer } from '../../customers/of-customer.ts';

/** Of the row `customers`. */
export const sayAndDoGlance: RawBuilder<SayAndDoGlance> = sql`(SELECT json_build_object(
    'quadrant', coalesce(placed.quadrant, 'not-known'), 'isClear', coalesce(placed.is_clear, false),
    'lastAnswer', (SELECT json_build_object('id', id, 'question', question, 'score', score, 'words', words,
        'answeredAt', ${instantJson('answered_at')})
      FROM pulses WHERE ${ofCustomer('pulses')} AND pulses.answered_at IS NOT NULL
      ORDER BY pulses.answered_at DESC LIMIT 1))
  FROM (SELECT) AS one LEFT JOIN LATERAL (SELECT quadrant, is_clear FROM loyalty_standings
    WHERE ${ofCustomer('loyalty_standings')} ORDER BY month DESC LIMIT 1) AS placed ON true)`;
