import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../shared/features/administration/model.ts';
import { createOrganisation, createStaff } from '../auth/create-staff.ts';
import { writeIn, writeUnclocked } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { setDomainRule } from '../features/customers/domain-rules.ts';
import { seekAllDuplicates } from '../features/customers/seek-duplicates.ts';
import { recompute } from '../features/insight/recompute.ts';
import { askForFit } from '../features/loyalty/value/ask-for-fit.ts';
import { runWaitingFit } from '../features/loyalty/value/run-waiting-fit.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type InventedPerson, inventCustomers, inventName } from './invent-customers.ts';
import { inventHistory } from './invent-history.ts';
import { teams } from './vocabulary.ts';
import { writeDemoBulletins } from './write-demo-bulletins.ts';
import { writeDemoComplaints } from './write-demo-complaints.ts';
import { writeCustomers } from './write-demo-customers.ts';
import { writeHistories } from './write-demo-histories.ts';
import { writeDemoInsight } from './write-demo-insight.ts';
import { writeDemoLoyalty } from './write-demo-loyalty.ts';
import { writeDemoProgramme } from './write-demo-programme.ts';
import { writeDemoSurveys } from './write-demo-surveys.ts';
import { writeDemoTiers } from './write-demo-tiers.ts';
import { writeDemoWorkforce } from './write-demo-workforce.ts';
import { writeDemoWriting } from './write-demo-writing.ts';

export type DemoSignIn = { name: string; email: string; password: string; roles: Role[] };
export type DemoSize = { staff: number; customers: number; months: number };
const demoSize: DemoSize = { staff: 40, customers: 2000, months: 18 };

const domain = 'lanting.example';
const leadingRoles: Role[][] = [['administrator'], ['manager'], ['hr'], ['relationship-manager'], [], []];
const isWestern = (index: number) => index % 5 === 4;

/** Fills an empty installation with an invented bilingual company, whose surveys are answered at `ballotUrl`. Answers who can sign in, one per role. */
export async function fillDemo(
  { database, now, ballotUrl }: { database: Database; now: Date; ballotUrl: string },
  {
    size = demoSize,
    onProgress = () => {},
  }: { size?: DemoSize; onProgress?: (done: number, total: number) => void } = {},
): Promise<{ organisationId: string; signIns: DemoSignIn[] }> {
  const chance = chanceFrom(20_260_301);
  const { organisationId } = await createOrganisation(
    { database, now },
    { name: '兰亭用品 Lanting Supplies', settings: { currency: 'CNY' } },
  );
  const scope = { database, organisationId, now };
  const teamIds = await addTeams(scope);
  const signIns: DemoSignIn[] = [];
  const staff: { id: string; email: string }[] = [];
  for (let index = 0; index < size.staff; index++) {
    const language = isWestern(index) ? 'en' : 'zh';
    const { name, otherName, mailbox } = inventName(chance, language);
    const email = `${mailbox}${staff.some((one) => one.email === `${mailbox}@${domain}`) ? index : ''}@${domain}`;
    const roles = leadingRoles[index] ?? [];
    const password = index < leadingRoles.length ? randomBytes(9).toString('base64url') : null;
    const fullName = otherName ? `${name} ${otherName}` : name;
    const { staffId } = await createStaff(scope, {
      name: fullName,
      email,
      roles,
      password,
      language,
      teamId: teamIds[index % teamIds.length]!,
    });
    staff.push({ id: staffId, email });
    if (password) signIns.push({ name: fullName, email, password, roles: ['staff', ...roles] });
  }
  const session = {
    organisationId,
    staffId: staff[0]!.id,
    roles: ['administrator' as const],
    deviceId: null,
  };
  await writeIn(database, { organisationId, now }, async (write) => {
    await setDomainRule(write, session, { domain, kind: 'own' });
    await writeDemoWriting(write, session);
    for (const [index, teamId] of teamIds.entries()) {
      await write.trx
        .updateTable('teams')
        .set({ lead_id: staff[index + 1]?.id ?? staff[0]!.id })
        .where('organisation_id', '=', organisationId)
        .where('id', '=', teamId)
        .execute();
    }
  });

  const from = new Date(now.getTime() - size.months * 30.4 * 86_400_000);
  const invented = inventCustomers(chance, size.customers);
  invented.people.push(...invented.people.filter((_, index) => index % 400 === 7).map(noticedAgain));
  const owners = staff.slice(1).map((one) => one.id);
  const people = await writeCustomers(scope, invented, () => chance.pick(owners));
  const goneAt = companiesThatLeave(chanceFrom(20_260_304), { from, now });
  const histories = people.map(({ person, id, ownerId }) => ({
    id,
    ownerId,
    ...inventHistory(chance, person, { from, now, lostAt: goneAt(person) }),
  }));
  await writeHistories(scope, histories, onProgress);
  await writeDemoComplaints(scope, people);
  await writeDemoBulletins(scope, chanceFrom(20_260_307), session);
  await writeUnclocked(database, organisationId, (write) => seekAllDuplicates(write, now));
  await writeDemoTiers(scope, session);
  await writeDemoProgramme(scope, session);
  await writeIn(database, { organisationId, now }, (write) =>
    writeDemoInsight(write, chanceFrom(20_260_302), { session, histories, from }),
  );
  await recompute(database, organisationId, now);
  await writeDemoLoyalty(scope, chanceFrom(20_260_303), { histories, session });
  await writeIn(database, { organisationId, now }, (write) => askForFit(write, null));
  await runWaitingFit({ database, organisationId, now: () => now });
  await writeDemoWorkforce(scope, chanceFrom(20_260_306));
  await writeDemoSurveys(scope, {
    session: { ...session, staffId: staff[2]!.id, roles: ['hr'] },
    managerId: staff[1]!.id,
    ballotUrl,
  });
  return { organisationId, signIns };
}

/** Four companies in ten stop buying, most of them early and all their people with them; answers when. */
function companiesThatLeave(chance: Chance, { from, now }: { from: Date; now: Date }) {
  const known = new Map<string, Date>();
  return ({ company }: InventedPerson): Date => {
    if (!company) return now;
    const span = now.getTime() - from.getTime();
    const at =
      known.get(company.domain) ??
      (chance.happens(0.4) ? new Date(from.getTime() + (0.2 + 0.8 * chance.next() ** 2) * span) : now);
    known.set(company.domain, at);
    return at;
  };
}

/** Somebody's own address book has them in the other script, under their private address. */
function noticedAgain(person: InventedPerson): InventedPerson {
  const mailbox = person.email.slice(0, person.email.indexOf('@'));
  return {
    ...person,
    name: person.otherName || person.name,
    otherName: '',
    title: '',
    email: `${mailbox}@youxiang.example`,
    company: null,
  };
}

async function addTeams({
  database,
  organisationId,
  now,
}: {
  database: Database;
  organisationId: string;
  now: Date;
}): Promise<string[]> {
  const rows = teams.map((name) => ({ organisation_id: organisationId, id: uuidv7(), name, lead_id: null }));
  await writeIn(database, { organisationId, now }, ({ trx }) =>
    trx.insertInto('teams').values(rows).execute(),
  );
  return rows.map((row) => row.id);
}
