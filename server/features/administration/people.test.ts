import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let ours: TestOrganisation;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  ours = await createTestOrganisation(opened.database);
});

const password = 'correct horse battery';
const uniqueEmail = () => `lin@${ours.organisationId}.example`;
const tokenOf = (link: string | null) => new URL(link ?? '').hash.slice(1);
const invite = () =>
  ours
    .as('administrator')
    .people.invite({ email: uniqueEmail(), name: '林芳', roles: ['hr'], teamId: ours.teamId });

function accessEpoch(id: string) {
  return ours.read(({ trx }) =>
    trx.selectFrom('staff').select('access_epoch').where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

test('an invited person joins with the roles and team of the invitation', async () => {
  const { link } = await invite();
  const nobody = ours.as(null);
  expect(await nobody.invitations.open({ token: tokenOf(link) })).toEqual({
    kind: 'invitation',
    email: uniqueEmail(),
    name: '林芳',
    organisationName: 'Lanting Trading',
  });
  await nobody.invitations.accept({ token: tokenOf(link), name: 'Lin Fang', password });
  const everyone = await ours.as('staff').people.list();
  expect(everyone.find((person) => person.email === uniqueEmail())).toMatchObject({
    name: 'Lin Fang',
    roles: ['staff', 'hr'],
    teamId: ours.teamId,
    isActive: true,
  });
});

test('a link works once', async () => {
  const token = tokenOf((await invite()).link);
  await ours.as(null).invitations.accept({ token, name: 'Lin', password });
  await expect(ours.as(null).invitations.accept({ token, name: 'Lin', password })).rejects.toThrow(
    /linkInvalid/,
  );
});

test('a link ends after a week, when it is withdrawn, and when a newer one is made', async () => {
  const first = tokenOf((await invite()).link);
  const second = tokenOf((await invite()).link);
  await expect(ours.as(null).invitations.open({ token: first })).rejects.toThrow(/linkInvalid/);

  ours.now = new Date(ours.now.getTime() + 7 * 86_400_000);
  await expect(ours.as(null).invitations.open({ token: second })).rejects.toThrow(/linkInvalid/);

  const third = tokenOf((await invite()).link);
  const [waiting] = await ours.as('administrator').people.listInvitations();
  await ours.as('administrator').people.withdrawInvitation({ id: waiting!.id });
  await expect(ours.as(null).invitations.open({ token: third })).rejects.toThrow(/linkInvalid/);
});

test('who was invited into a team that is gone joins without one', async () => {
  const token = tokenOf((await invite()).link);
  await ours.as('administrator').teams.remove({ id: ours.teamId });
  await ours.as(null).invitations.accept({ token, name: 'Lin', password });
  const everyone = await ours.as('staff').people.list();
  expect(everyone.find((person) => person.email === uniqueEmail())?.teamId).toBeNull();
});

test('nobody is invited into a team of another organisation', async () => {
  const theirs = await createTestOrganisation(opened.database);
  const person = { email: uniqueEmail(), name: 'Lin', roles: [], teamId: theirs.teamId };
  await expect(ours.as('administrator').people.invite(person)).rejects.toThrow(/notFound/);
});

test('no secret of a link is in the database', async () => {
  const secret = tokenOf((await invite()).link).split('.')[1]!;
  const rows = await ours.read(({ trx }) => trx.selectFrom('invitations').selectAll().execute());
  const acts = await ours.read(({ trx }) => trx.selectFrom('audit_entries').selectAll().execute());
  expect(JSON.stringify([rows, acts])).not.toContain(secret);
});

test('an address that signs in already is not invited again', async () => {
  const { email } = (await ours.as('staff').session.current()).me!;
  const person = { email: email.toUpperCase(), name: 'Twice', roles: [], teamId: null };
  await expect(ours.as('administrator').people.invite(person)).rejects.toThrow(/emailTaken/);
});

test('the last administrator neither steps down nor is deactivated', async () => {
  const id = ours.staffIds.administrator;
  const { people } = ours.as('administrator');
  await expect(people.changeRoles({ id, roles: ['staff'] })).rejects.toThrow(/lastAdministrator/);
  await expect(people.deactivate({ id })).rejects.toThrow(/lastAdministrator/);

  await people.changeRoles({ id: ours.staffIds.hr, roles: ['hr', 'administrator'] });
  await people.changeRoles({ id, roles: ['manager'] });
  expect((await people.list()).find((person) => person.id === id)?.roles).toEqual(['staff', 'manager']);
});

test('a change of roles is written down and starts the access of that person anew', async () => {
  const id = ours.staffIds.staff;
  const before = await accessEpoch(id);
  await ours.as('administrator').people.changeRoles({ id, roles: ['manager'] });
  expect((await accessEpoch(id)).access_epoch).toBe(before.access_epoch + 1);
  const acts = await ours.read(({ trx }) =>
    trx.selectFrom('audit_entries').select(['action', 'staff_id']).where('subject_id', '=', id).execute(),
  );
  expect(acts).toEqual([{ action: 'people.changeRoles', staff_id: ours.staffIds.administrator }]);
});

test('moving somebody starts the access of both teams anew', async () => {
  const { teams, people } = ours.as('administrator');
  const { id: teamId } = await teams.create({ name: 'Service', leadId: ours.staffIds.outsider });
  const before = await accessEpoch(ours.staffIds.colleague);
  await people.moveToTeam({ id: ours.staffIds.staff, teamId });
  const after = await accessEpoch(ours.staffIds.colleague);
  expect(after.access_epoch).toBeGreaterThan(before.access_epoch);
});

test('a removed team leaves its people without one', async () => {
  await ours.as('administrator').teams.remove({ id: ours.teamId });
  expect(await ours.as('staff').teams.list()).toEqual([]);
  expect((await ours.as('staff').people.list()).every((person) => person.teamId === null)).toBe(true);
});

test('a team stands under another, and never under itself or one below it', async () => {
  const { teams } = ours.as('administrator');
  const place = { leadId: null, name: 'Sales' };
  const { id: salesId } = await teams.create(place);
  const { id: eastId } = await teams.create({ ...place, name: 'East', parentId: salesId });
  const { id: portId } = await teams.create({ ...place, name: 'Port', parentId: eastId });
  await expect(teams.change({ ...place, id: salesId, parentId: salesId })).rejects.toThrow(/teamUnderItself/);
  await expect(teams.change({ ...place, id: salesId, parentId: portId })).rejects.toThrow(/teamUnderItself/);
  await teams.change({ ...place, id: salesId });
  await teams.change({ ...place, name: 'Port', id: portId, parentId: salesId });
  const parentOf = async (id: string) => (await teams.list()).find((team) => team.id === id)?.parentId;
  expect(await parentOf(portId)).toBe(salesId);
});

test('when a team is removed those below it move up', async () => {
  const { teams } = ours.as('administrator');
  const { id: topId } = await teams.create({ name: 'Top', leadId: null });
  const { id: middleId } = await teams.create({ name: 'Middle', leadId: null, parentId: topId });
  const { id: lowId } = await teams.create({ name: 'Low', leadId: null, parentId: middleId });
  await teams.remove({ id: middleId });
  expect((await teams.list()).find(({ id }) => id === lowId)?.parentId).toBe(topId);
});

test('only administrators change people, teams and settings', async () => {
  const id = ours.staffIds.colleague;
  const staff = ours.as('manager');
  await expect(staff.people.deactivate({ id })).rejects.toThrow(/forbidden/);
  await expect(staff.people.sendReset({ id })).rejects.toThrow(/forbidden/);
  await expect(staff.teams.remove({ id: ours.teamId })).rejects.toThrow(/forbidden/);
  await expect(staff.settings.update(await staff.settings.get())).rejects.toThrow(/forbidden/);
});

test('an administrator of another organisation finds nobody here', async () => {
  const theirs = await createTestOrganisation(opened.database);
  const id = ours.staffIds.staff;
  const { people, teams } = theirs.as('administrator');
  await expect(people.deactivate({ id })).rejects.toThrow(/notFound/);
  await expect(people.sendReset({ id })).rejects.toThrow(/notFound/);
  await expect(teams.create({ name: 'Spies', leadId: id })).rejects.toThrow(/notFound/);
  await expect(teams.create({ name: 'Below', leadId: null, parentId: ours.teamId })).rejects.toThrow(
    /notFound/,
  );
  await expect(people.moveToTeam({ id: theirs.staffIds.staff, teamId: ours.teamId })).rejects.toThrow(
    /notFound/,
  );
});

test('new settings reach every device, and a narrower view starts its access anew', async () => {
  const admin = ours.as('administrator');
  const { name, settings } = await admin.settings.get();
  const before = await accessEpoch(ours.staffIds.outsider);
  await admin.settings.update({ name, settings: { ...settings, currency: 'EUR' } });
  expect(await accessEpoch(ours.staffIds.outsider)).toEqual(before);
  await admin.settings.update({ name: '兰亭', settings: { ...settings, customerAccess: 'team' } });
  expect((await accessEpoch(ours.staffIds.outsider)).access_epoch).toBe(before.access_epoch + 1);
  expect(await admin.settings.get()).toMatchObject({ name: '兰亭', settings: { customerAccess: 'team' } });
});

test('a time zone that does not exist is refused', async () => {
  const { name, settings } = await ours.as('administrator').settings.get();
  const wrong = { name, settings: { ...settings, timeZone: 'Mars/Olympus' } };
  await expect(ours.as('administrator').settings.update(wrong)).rejects.toThrow(/unknownTimeZone/);
});
