import { v7 as uuidv7 } from 'uuid';
import { createOrganisation, createStaff } from '../../server/auth/create-staff.ts';
import type { Session } from '../../server/auth/session.ts';
import type { Context } from '../../server/context.ts';
import { openDatabase, openPool } from '../../server/db/open-database.ts';
import { type ReadScope, readIn, type WriteScope, writeIn } from '../../server/db/organisation-scope.ts';
import type { Database } from '../../server/db/schema.ts';
import { createCaller } from '../../server/router.ts';
import type { OrganisationSettings, Role } from '../../shared/features/administration/model.ts';
import { nobody } from './nobody.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** Who works in every test organisation. `staff` and `colleague` are led by `manager`; `outsider` is in no team. */
const people = {
  administrator: ['administrator'],
  manager: ['manager'],
  hr: ['hr'],
  relationshipManager: ['relationship-manager'],
  staff: [],
  colleague: [],
  outsider: [],
} as const satisfies Record<string, Role[]>;
export type TestPerson = keyof typeof people;

export class TestOrganisation {
  /** What `ctx.now()` answers; set it to move time. */
  now: Date;
  readonly database: Database;
  readonly organisationId: string;
  readonly staffIds: Record<TestPerson, string>;
  readonly teamId: string;

  constructor(parts: Pick<TestOrganisation, 'now' | 'database' | 'organisationId' | 'staffIds' | 'teamId'>) {
    this.now = parts.now;
    this.database = parts.database;
    this.organisationId = parts.organisationId;
    this.staffIds = parts.staffIds;
    this.teamId = parts.teamId;
  }

  /** The procedures as this person calls them; null calls as nobody. */
  as(person: TestPerson | null, { deviceId = null }: { deviceId?: string | null } = {}) {
    return createCaller(this.contextFor(person, { deviceId }));
  }

  contextFor(person: TestPerson | null, { deviceId = null }: { deviceId?: string | null } = {}): Context {
    const context = nobody(this.database, () => this.now);
    if (!person) return context;
    const session: Session = {
      organisationId: this.organisationId,
      staffId: this.staffIds[person],
      roles: ['staff', ...people[person]],
      deviceId,
    };
    return { ...context, resolved: { state: 'signed-in', session } };
  }

  read<T>(work: (scope: ReadScope) => Promise<T>): Promise<T> {
    return readIn(this.database, this.organisationId, work);
  }

  write<T>(work: (scope: WriteScope) => Promise<T>): Promise<T> {
    return writeIn(this.database, { organisationId: this.organisationId, now: this.now }, work);
  }
}

/** A database of this file's own, opened as the program opens it. Close it in `afterAll`. */
export async function openTestDatabase(): Promise<{
  database: Database;
  connection: TestDatabase['connection'];
  close(): Promise<void>;
}> {
  const { connection, drop } = await createTestDatabase();
  const database = openDatabase(openPool(connection));
  return {
    database,
    connection,
    close: async () => {
      await database.destroy();
      await drop();
    },
  };
}

/** Call twice on one database to have a neighbour to keep out. */
export async function createTestOrganisation(
  database: Database,
  {
    now = new Date('2026-03-02T02:00:00Z'),
    settings,
    name = 'Lanting Trading',
  }: { now?: Date; settings?: Partial<OrganisationSettings>; name?: string } = {},
): Promise<TestOrganisation> {
  const { organisationId } = await createOrganisation({ database, now }, { name, settings });
  const staffIds = {} as Record<TestPerson, string>;
  for (const person of Object.keys(people) as TestPerson[]) {
    const { staffId } = await createStaff(
      { database, organisationId, now },
      {
        name: person,
        email: `${person.toLowerCase()}@${organisationId}.example`,
        roles: [...people[person]],
        password: null,
      },
    );
    staffIds[person] = staffId;
  }
  const teamId = uuidv7();
  await writeIn(database, { organisationId, now }, async ({ trx }) => {
    const team = { organisation_id: organisationId, id: teamId, name: 'Sales', lead_id: staffIds.manager };
    await trx.insertInto('teams').values(team).execute();
    await trx
      .updateTable('staff')
      .set({ team_id: teamId })
      .where('organisation_id', '=', organisationId)
      .where('id', 'in', [staffIds.manager, staffIds.staff, staffIds.colleague])
      .execute();
  });
  return new TestOrganisation({ now, database, organisationId, staffIds, teamId });
}
