import { sql } from 'kysely';
import type { Role } from '../../shared/features/administration/model.ts';
import { askKept } from '../db/kept-statements.ts';
import type { Database } from '../db/schema.ts';
import type { ResolvedSession } from './session.ts';
import { bearerToken, cookieToken, hashToken } from './tokens.ts';

const hour = 3_600_000;
const deviceLifetime = 90 * 24 * hour;

type SessionRow = {
  session_id: string;
  organisation_id: string;
  staff_id: string;
  roles: Role[];
  device_id: string | null;
  last_seen_at: Date | null;
};

/** One statement per request; a token of a device is written back to at most once an hour. */
export function sessionResolver({
  database,
  publicUrl,
  now,
  cookieName,
}: {
  database: Database;
  publicUrl: string;
  now: () => Date;
  cookieName: string;
}) {
  const ownOrigin = new URL(publicUrl).origin;

  return async (headers: Headers): Promise<ResolvedSession> => {
    const bearer = bearerToken(headers);
    if (bearer) return resolveDevice(database, bearer, now());
    const token = cookieToken(headers, cookieName);
    if (!token || !isOwnPage(headers, ownOrigin)) return { state: 'signed-out' };
    const row = await findSession(database, token, now());
    return row ? signedIn(row) : { state: 'signed-out' };
  };
}

async function resolveDevice(database: Database, token: string, now: Date): Promise<ResolvedSession> {
  const row = await findSession(database, token, now);
  if (row?.device_id) {
    if (!row.last_seen_at || now.getTime() - row.last_seen_at.getTime() > hour)
      await noteSeen(database, row, now);
    return signedIn(row);
  }
  // A session nobody can see in the list of devices opens nothing yet: see devices.register.
  if (row) return { state: 'signed-out' };
  const known = await database
    .selectFrom('auth.paired_devices')
    .select('id')
    .where('token_hash', '=', hashToken(token))
    .limit(1)
    .executeTakeFirst();
  return { state: known ? 'device-revoked' : 'signed-out' };
}

async function findSession(database: Database, token: string, now: Date): Promise<SessionRow | undefined> {
  const found = sql<SessionRow>`
    SELECT s.id AS session_id, u.organisation_id, u.staff_id, p.roles, d.id AS device_id, d.last_seen_at
    FROM auth.sessions s
    JOIN auth.users u ON u.id = s.user_id
    JOIN auth.colleagues p ON p.organisation_id = u.organisation_id AND p.id = u.staff_id AND p.is_active
    LEFT JOIN auth.paired_devices d ON d.organisation_id = u.organisation_id AND d.session_id = s.id AND d.revoked_at IS NULL
    WHERE s.token = ${token} AND s.expires_at > ${now}`;
  const [row] = await askKept(database, found);
  return row;
}

function signedIn(row: SessionRow): ResolvedSession {
  const { organisation_id: organisationId, staff_id: staffId, roles, device_id: deviceId } = row;
  return { state: 'signed-in', session: { organisationId, staffId, roles, deviceId } };
}

async function noteSeen(database: Database, row: SessionRow, now: Date): Promise<void> {
  await sql`
    WITH seen AS (
      UPDATE auth.paired_devices SET last_seen_at = ${now}
      WHERE organisation_id = ${row.organisation_id} AND id = ${row.device_id})
    UPDATE auth.sessions SET expires_at = ${new Date(now.getTime() + deviceLifetime)}
    WHERE id = ${row.session_id}`.execute(database);
}

/** A cookie comes along with requests that other sites start; those name where they come from. */
function isOwnPage(headers: Headers, ownOrigin: string): boolean {
  const origin = headers.get('origin');
  if (!origin || origin === ownOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}
