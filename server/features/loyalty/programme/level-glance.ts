import { expressionBuilder, type RawBuilder, sql } from 'kysely';
import type { LevelGlance } from '../../../../shared/features/loyalty/programme/level-glance.ts';
import type { Schema } from '../../../db/schema.ts';
import { type Viewer, visibleCustomers } from '../../customers/visibility.ts';

const glanceOf = (of: LevelGlance['of']) => sql`json_build_object('of', ${sql.lit(of)},
  'levelId', level_id, 'sinceOn', since_on, 'fallsOn', falls_on, 'next', next)`;

const isOn = sql`EXISTS (SELECT FROM programme_versions AS programme
  WHERE programme.organisation_id = standing.organisation_id AND programme.version = standing.version
    AND programme.ended_at IS NULL)`;

/** People of a company show where it stands, if the reader may see the company. */
export function levelGlance(viewer: Viewer): RawBuilder<LevelGlance | null> {
  return sql<LevelGlance | null>`CASE WHEN company.id IS NULL OR company.deleted_at IS NOT NULL THEN
    (SELECT ${glanceOf('customer')} FROM programme_standings AS standing
      WHERE standing.organisation_id = customers.organisation_id AND standing.customer_id = customers.id AND ${isOn})
    ELSE (SELECT ${glanceOf('company')} FROM programme_standings AS standing JOIN customers
        ON customers.organisation_id = standing.organisation_id AND customers.id = standing.customer_id
      WHERE standing.organisation_id = company.organisation_id AND standing.customer_id = company.id AND ${isOn}
        AND ${visibleCustomers(expressionBuilder<Schema, 'customers'>(), viewer)}) END`;
}
