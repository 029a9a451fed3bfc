import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, openPool } from '../../server/db/open-database.ts';
import type { Database } from '../../server/db/schema.ts';
import { workingRoles } from '../../server/db/working-roles.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let testDatabase: TestDatabase;
let owner: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  owner = openDatabase(openPool(testDatabase.connection, { role: 'owner', max: 1 }));
});
afterAll(async () => {
  await owner.destroy();
  await testDatabase.drop();
});

/** Every table of ours; Kysely keeps its list of migrations in the same schema. */
const ours = sql`(
  SELECT c.oid, c.relname AS name, c.relrowsecurity FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname NOT LIKE 'kysely_migration%'
)`;

/** The columns of a constraint or index, in its order. */
const columns = (table: string, key: string) => sql`(
  SELECT array_agg(a.attname::text ORDER BY k.position)
  FROM unnest(${sql.raw(key)}) WITH ORDINALITY k(number, position)
  JOIN pg_attribute a ON a.attrelid = ${sql.raw(table)} AND a.attnum = k.number
)`;

const workingRoleIds = sql`(ARRAY[${sql.join(workingRoles)}]::text[]::regrole[])`;

const guard = "(organisation_id = (current_setting('kith.organisation_id'::text))::uuid)";

/** Each row of a rule is one fault; the sentence says how to mend it. */
const rules: Record<string, ReturnType<typeof sql<{ fault: string }>>> = {
  'every primary key starts with the organisation': sql`
    SELECT format('%s: begin its primary key with organisation_id, so that it can be distributed by it', t.name) AS fault
    FROM ${ours} t LEFT JOIN pg_constraint p ON p.conrelid = t.oid AND p.contype = 'p'
    WHERE (${columns('t.oid', 'p.conkey')})[1] IS DISTINCT FROM 'organisation_id'`,
  'every unique index carries the organisation': sql`
    SELECT format('%s: add organisation_id to the unique index %s; one organisation may not tell what another holds',
      t.name, i.indexrelid::regclass) AS fault
    FROM ${ours} t JOIN pg_index i ON i.indrelid = t.oid AND i.indisunique
    WHERE 'organisation_id' <> ALL (${columns('t.oid', 'i.indkey')}::text[])`,
  'every reference between tables carries the organisation on both sides': sql`
    SELECT format('%s: reference %s by (organisation_id, …) on both sides; a bare id may point at a neighbour’s row',
      t.name, f.confrelid::regclass) AS fault
    FROM ${ours} t JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f'
    WHERE array_position(${columns('f.conrelid', 'f.conkey')}, 'organisation_id') IS NULL
      OR array_position(${columns('f.conrelid', 'f.conkey')}, 'organisation_id')
        IS DISTINCT FROM array_position(${columns('f.confrelid', 'f.confkey')}, 'organisation_id')`,
  'every table is guarded by row-level security with one policy on the organisation': sql`
    SELECT format('%s: enable row-level security and give it the policy own_organisation for kith_app, USING and '
      'WITH CHECK on organisation_id, and no other (see organisationTables in 001-foundation.ts)', t.name) AS fault
    FROM ${ours} t LEFT JOIN LATERAL (
      SELECT count(*) AS number, bool_and(
        p.roles = '{kith_app}' AND p.cmd = 'ALL'
        AND p.qual = ${guard} AND p.with_check = ${guard}) AS is_guarding
      FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = t.name
    ) p ON true
    WHERE NOT t.relrowsecurity OR p.number <> 1 OR NOT p.is_guarding`,
  'no view or materialised view looks past row-level security': sql`
    SELECT format('%s: make it WITH (security_invoker = true), or a query in the program', c.relname) AS fault
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace
      AND (c.relkind = 'm' OR c.relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false))`,
  'the working roles own nothing and are nothing special': sql`
    SELECT format('%s: give it to the migrating role; an owner walks past row-level security',
      pg_describe_object(d.classid, d.objid, d.objsubid)) AS fault
    FROM pg_shdepend d
    WHERE d.refobjid = ANY (${workingRoleIds}) AND d.deptype = 'o'
      AND d.dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
    UNION ALL
    SELECT format('%s: create it plain, without SUPERUSER, BYPASSRLS, CREATEROLE, CREATEDB or REPLICATION', rolname)
    FROM pg_roles
    WHERE oid = ANY (${workingRoleIds}) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
    UNION ALL
    SELECT format('%s: revoke its membership of %s', member::regrole, roleid::regrole)
    FROM pg_auth_members WHERE member = ANY (${workingRoleIds})`,
  'what sign-in keeps is granted to its role alone': sql`
    SELECT format('%s: revoke it from %s', c.oid::regclass, a.grantee::regrole) AS fault
    FROM pg_class c, aclexplode(c.relacl) a
    WHERE c.relnamespace = 'auth'::regnamespace AND a.grantee NOT IN (c.relowner, 'kith_sign_in'::regrole)
    UNION ALL
    SELECT format('%s: GRANT it to kith_sign_in', c.oid::regclass)
    FROM pg_class c
    WHERE c.relnamespace = 'auth'::regnamespace AND c.relkind IN ('r', 'v')
      AND NOT has_table_privilege('kith_sign_in', c.oid, 'SELECT')`,
  'a function that runs as the owner fixes its search path and is granted by name': sql`
    SELECT format('%s: SET search_path = public, pg_temp and REVOKE ALL … FROM PUBLIC', p.oid::regprocedure) AS fault
    FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
      AND (NOT coalesce('search_path=public, pg_temp' = ANY (p.proconfig), false)
        OR p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0))`,
};

async function faults(rule: keyof typeof rules) {
  return (await rules[rule]!.execute(owner)).rows.map(({ fault }) => fault);
}

test('the rules below look at the tables of the product', async () => {
  const { rows } = await sql<{ name: string }>`SELECT name FROM ${ours} t`.execute(owner);
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['organisations', 'customers']));
});

test.each(Object.keys(rules))('%s', async (rule) => {
  expect(await faults(rule)).toEqual([]);
});

test('a careless table, view and function are faults under every rule', async () => {
  await sql`
    CREATE TABLE careless (id uuid PRIMARY KEY, organisation_id uuid, other_id uuid UNIQUE REFERENCES careless);
    ALTER TABLE careless OWNER TO kith_app;
    CREATE TABLE auth.careless (secret text);
    CREATE VIEW careless_view AS SELECT * FROM customers;
    CREATE FUNCTION careless() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`.execute(owner);
  for (const rule of Object.keys(rules)) expect(await faults(rule), rule).not.toEqual([]);
});
