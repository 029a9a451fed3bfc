import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../../../server/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../../../server/db/migrate.ts';
import { openDatabase, openPool } from '../../../server/db/open-database.ts';
import { readIn } from '../../../server/db/organisation-scope.ts';
import type { Database } from '../../../server/db/schema.ts';
import { fillDemo } from '../../../server/demo/fill-demo.ts';
import { listBulletins } from '../../../server/features/bulletins/store.ts';
import { startTestServer } from '../test-server.ts';
import { eraseSomeone } from './erase-someone.ts';
import { seedAbsence } from './seed-absence.ts';
import { seedIntegrations } from './seed-integrations.ts';
import { seedMailAccounts } from './seed-mail-accounts.ts';
import { seedMailClients } from './seed-mail-clients.ts';
import { seedQuestionnaire } from './seed-questionnaire.ts';
import { seedRounds } from './seed-rounds.ts';

const ballotUrl = 'https://ballots.example';

/** The built console over the demonstration company. `opened` takes everything down again. */
export async function openDemoConsole(opened: AsyncDisposableStack) {
  const folder = await mkdtemp(join(tmpdir(), 'kith-pictures-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, durable: false });
  opened.defer(postgres.stop);
  const owner = openDatabase(openPool(postgres.connection, { role: 'owner', max: 1 }));
  await migrate(owner);
  await owner.destroy();
  const database = openDatabase(openPool(postgres.connection));
  opened.defer(() => database.destroy());
  const { organisationId, signIns } = await fillDemo({ database, now: new Date(), ballotUrl });
  await seedMailAccounts(database, organisationId);
  const pagesFolder = fileURLToPath(new URL('../../../dist/pages', import.meta.url));
  const server = await startTestServer({
    ...{ database, connection: postgres.connection, pagesFolder, ballotUrl },
  });
  opened.defer(server.close);
  const seller = signIns.find(({ roles }) => roles.length === 1)!;
  const administrator = signIns.find(({ roles }) => roles.includes('administrator'))!;
  const staffId = await staffIdOf(database, { organisationId, email: administrator.email });
  const session = { organisationId, staffId, roles: administrator.roles, deviceId: null };
  await seedIntegrations(database, { session, now: new Date() });
  const sellerId = await staffIdOf(database, { organisationId, email: seller.email });
  const customerId = await customerOwedMost(database, organisationId);
  const someone = { organisationId, sparedId: customerId, staffId: sellerId };
  await seedMailClients(database, { session, now: new Date() });
  const rounds = await seedRounds(database, { session, ballotUrl, now: new Date() });
  const { questionnaireId, unfinishedId, roundId } = await seedQuestionnaire(database, {
    ...{ session, now: new Date() },
  });
  const places = {
    CUSTOMER: customerId,
    SELLER: sellerId,
    ERASURE: await eraseSomeone(database, someone),
    COMPLAINT: await someComplaint(database, organisationId),
    ...(await someBulletins(database, organisationId)),
    ...{ QUESTIONNAIRE: questionnaireId, UNFINISHED: unfinishedId, ROUND: roundId },
    ...{ RELEASED: rounds.released, ALONE: rounds.alone, REFUSED: rounds.refused },
    ...{ COMPOSING: rounds.composing, OPEN: rounds.open },
    ABSENCE: await seedAbsence(database, { session, standInId: sellerId, now: new Date() }),
  };
  return {
    url: server.url,
    seller,
    administrator,
    /** A screen's path with the ids of this company in it. */
    pathTo: (path: string) => path.replace(/[A-Z]{3,}/, (place) => places[place as keyof typeof places]),
  };
}

async function staffIdOf(
  database: Database,
  { organisationId, email }: { organisationId: string; email: string },
): Promise<string> {
  const { id } = await readIn(database, organisationId, ({ trx }) =>
    trx.selectFrom('staff').select('id').where('email', '=', email).executeTakeFirstOrThrow(),
  );
  return id;
}

/** One whose facts were checked. */
async function someComplaint(database: Database, organisationId: string): Promise<string> {
  const { id } = await readIn(database, organisationId, ({ trx }) =>
    trx
      .selectFrom('complaints')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('state', '=', 'checked')
      .orderBy('id')
      .executeTakeFirstOrThrow(),
  );
  return id;
}

/** The latest that was sent, and one that was not. */
async function someBulletins(database: Database, organisationId: string) {
  const bulletins = await readIn(database, organisationId, listBulletins);
  const first = (isDraft: boolean) => bulletins.find(({ state }) => (state === 'draft') === isDraft)!.id;
  return { BULLETIN: first(false), DRAFT: first(true) };
}

async function customerOwedMost(database: Database, organisationId: string): Promise<string> {
  const { customer_id } = await readIn(database, organisationId, ({ trx }) =>
    trx
      .selectFrom('promises')
      .select('customer_id')
      .where('organisation_id', '=', organisationId)
      .where('state', '=', 'open')
      .groupBy('customer_id')
      .orderBy((eb) => eb.fn.countAll(), 'desc')
      .executeTakeFirstOrThrow(),
  );
  return customer_id;
}
