import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { ServerTrust } from '../../../shared/features/administration/model.ts';
import { findFreshSession } from '../../auth/find-fresh-session.ts';
import { publicSwitchKey } from '../../auth/switch-key.ts';
import { bearerToken, hashToken } from '../../auth/tokens.ts';
import { type ReadScope, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { recordAct } from './audit.ts';

/**
 * Puts the browser that holds a fresh token on the list of devices; until then its token opens nothing.
 * Repeating it changes the name only.
 */
export async function registerDevice(
  { database, headers, now }: { database: Database; headers: Headers; now: Date },
  name: string,
): Promise<{ deviceId: string; trust: ServerTrust }> {
  const token = bearerToken(headers);
  const fresh = token ? await findFreshSession(database, token, now) : undefined;
  if (!token || !fresh) throw new AppError('unauthenticated', 'errors:unauthenticated');
  const trust = { organisationId: fresh.organisation_id, switchKey: await publicSwitchKey(database) };
  return writeUnclocked(database, fresh.organisation_id, async (scope) => {
    const known = await rename(scope, fresh.session_id, name);
    if (known) return { deviceId: known.id, trust };
    await requireActive(scope, fresh.staff_id);
    const deviceId = uuidv7();
    const device = { id: deviceId, staff_id: fresh.staff_id, session_id: fresh.session_id, name };
    const times = { created_at: now, last_seen_at: now, revoked_at: null };
    await scope.trx
      .insertInto('devices')
      .values({ organisation_id: scope.organisationId, token_hash: hashToken(token), ...device, ...times })
      .execute();
    await recordAct(scope, now, { staffId: fresh.staff_id, action: 'devices.register', subjectId: deviceId });
    return { deviceId, trust };
  });
}

function rename({ trx, organisationId }: ReadScope, sessionId: string, name: string) {
  return trx
    .updateTable('devices')
    .set({ name })
    .where('organisation_id', '=', organisationId)
    .where('session_id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
}

async function requireActive({ trx, organisationId }: ReadScope, staffId: string): Promise<void> {
  await trx
    .selectFrom('staff')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', staffId)
    .where('is_active', '=', true)
    .executeTakeFirstOrThrow(() => new AppError('unauthenticated', 'errors:unauthenticated'));
}
