import { type RawBuilder, sql } from 'kysely';
import type { LevelGlance } from '../../../../shared/features/loyalty/programme/level-glance.ts';
import type { Viewer } from '../../customers/visibility.ts';
import { buyerGlance } from '../buyer-glance.ts';

const isOn = sql`EXISTS (SELECT FROM programme_versions AS programme
  WHERE programme.organisation_id = kept.organisation_id AND programme.version = kept.version
    AND programme.ended_at IS NULL)`;

export function levelGlance(viewer: Viewer): RawBuilder<LevelGlance | null> {
  return buyerGlance(viewer, {
    table: 'programme_standings',
    facts: sql`'levelId', level_id, 'sinceOn', since_on, 'fallsOn', falls_on, 'next', next`,
    condition: isOn,
  });
}
