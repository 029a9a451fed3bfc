import { Client } from 'pg';
import { workingRoles } from '../db/working-roles.ts';
import { type DatabaseFacts, databaseObstacle } from './database-obstacle.ts';
import { StartupRefusal } from './startup-refusal.ts';

const PATIENCE_MILLISECONDS = 10_000;

const facts = `
  SELECT
    current_setting('server_version_num')::int AS version,
    quote_ident(current_database()) AS database,
    quote_ident(current_user) AS user,
    pg_encoding_to_char(d.encoding) AS encoding,
    current_setting('transaction_read_only')::boolean AS "isReadOnly",
    has_database_privilege(d.oid, 'CREATE')
      AND coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false) AS "mayCreate",
    EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm' AND extnamespace = to_regnamespace('public'))
      OR EXISTS (SELECT FROM pg_available_extension_versions
        WHERE name = 'pg_trgm' AND (trusted OR u.rolsuper)
          AND NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm')) AS "hasTrigrams",
    u.rolsuper OR u.rolcreaterole AS "mayCreateRoles",
    (SELECT coalesce(json_agg(json_build_object('name', r.rolname, 'mayTakeOn', pg_has_role(r.oid,
        CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END))), '[]')
      FROM pg_roles r WHERE r.rolname = ANY ($1)) AS roles
  FROM pg_database d, pg_roles u
  WHERE d.datname = current_database() AND u.rolname = current_user`;

/** @throws StartupRefusal when the PostgreSQL in DATABASE_URL cannot be reached or Kith could not work in it. */
export async function tryDatabase(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: PATIENCE_MILLISECONDS });
  client.on('error', () => {});
  try {
    await client.connect().catch((error: unknown) => {
      throw refusal(error, connectionString);
    });
    const { rows } = await client.query<DatabaseFacts>(facts, [workingRoles]);
    const obstacle = databaseObstacle(rows[0]!);
    if (obstacle) throw obstacle;
  } finally {
    await client.end().catch(() => {});
  }
}

const awayCodes = /^(E[A-Z]+|57P03)$/;
const refusedCodes = /^(28...|42501)$/;

function refusal(cause: unknown, connectionString: string): StartupRefusal {
  const url = new URL(connectionString);
  const place = {
    host: url.hostname || (url.searchParams.get('host') ?? 'localhost'),
    port: url.port || '5432',
    user: decodeURIComponent(url.username) || (url.searchParams.get('user') ?? ''),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
  const { code = '', message } = cause as { code?: string; message: string };
  const refuse = (reason: string) => new StartupRefusal(`startup:database.${reason}`, place, { cause });
  if (code === '3D000') return refuse('missing');
  // The driver itself has no code for a password the server wants and the address lacks.
  if (refusedCodes.test(code) || /^SASL/.test(message)) return refuse('notLetIn');
  if (awayCodes.test(code) || /timeout/.test(message)) return refuse('away');
  return new StartupRefusal('startup:database.failed', { ...place, reason: message }, { cause });
}
