import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error.ts';
import { OrganisationSettings } from '../../shared/features/administration/model.ts';
import { Command } from '../../shared/features/sync/command.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';
import { callProcedure, procedures } from './call-procedure.ts';
import { fillNeighbour, type Neighbour, secret } from './neighbour.fixture.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let ours: TestOrganisation;
let theirs: Neighbour;
beforeAll(async () => {
  opened = await openTestDatabase();
  ours = await createTestOrganisation(opened.database);
  theirs = await fillNeighbour(opened.database);
});
afterAll(() => opened.close());

/** By path: the rows of the neighbour it is asked for, beside what else it must be given. */
const inputs: Record<string, (theirs: Neighbour) => object> = {
  'people.withdrawInvitation': ({ invitationId }) => ({ id: invitationId }),
  'people.sendReset': ({ staffId }) => ({ id: staffId }),
  'people.rename': ({ staffId }) => ({ id: staffId, name: 'Mine' }),
  'people.changeRoles': ({ staffId }) => ({ id: staffId, roles: ['administrator'] }),
  'people.moveToTeam': ({ staffId }) => ({ id: staffId, teamId: null }),
  'people.deactivate': ({ staffId }) => ({ id: staffId }),
  'people.reactivate': ({ staffId }) => ({ id: staffId }),
  'people.invite': ({ teamId }) => ({ email: 'a@b.example', name: 'A', roles: [], teamId }),
  'teams.create': ({ staffId }) => ({ name: 'Mine', leadId: staffId }),
  'teams.change': ({ teamId }) => ({ id: teamId, name: 'Mine', leadId: null }),
  'teams.remove': ({ teamId }) => ({ id: teamId }),
  'staffAttributes.remove': ({ attributeId }) => ({ id: attributeId }),
  'staffAttributes.describe': ({ staffId }) => ({ people: [{ staffId, values: {} }] }),
  'devices.revoke': ({ deviceId }) => ({ id: deviceId }),
  'apiTokens.revoke': ({ tokenId }) => ({ id: tokenId }),
  'webhooks.change': ({ webhookId }) => ({
    id: webhookId,
    url: 'https://a.example',
    events: ['promise.made'],
  }),
  'webhooks.rotateSecret': ({ webhookId }) => ({ id: webhookId }),
  'webhooks.resume': ({ webhookId }) => ({ id: webhookId }),
  'webhooks.remove': ({ webhookId }) => ({ id: webhookId }),
  'webhooks.test': ({ webhookId }) => ({ id: webhookId }),
  'webhooks.listDeliveries': ({ webhookId }) => ({ id: webhookId }),
  'webhooks.redeliver': ({ deliveryId }) => ({ id: deliveryId }),
  'customers.get': ({ customerId }) => ({ id: customerId }),
  'customers.looks': ({ customerId }) => ({ customerId }),
  'value.ofCustomer': ({ customerId }) => ({ customerId }),
  'customers.search': ({ customerId }) => ({ query: secret, companyId: customerId }),
  'customers.add': ({ customerId }) => ({
    id: uuidv7(),
    kind: 'person',
    name: 'Mine',
    companyId: customerId,
  }),
  'customers.change': ({ customerId }) => ({ id: customerId, after: { ownerId: null } }),
  'customers.archive': ({ customerId }) => ({ id: customerId }),
  'customers.restore': ({ customerId }) => ({ id: customerId }),
  'customers.reassignOwner': ({ customerId }) => ({ customerIds: [customerId], ownerId: null }),
  'customers.previewReassign': ({ customerId, staffId }) => ({
    ...{ filters: { query: secret, companyId: customerId }, newOwnerId: staffId },
  }),
  'customers.reassignMatching': ({ customerId }) => ({
    ...{ filters: { query: secret, companyId: customerId }, newOwnerId: null, after: null },
  }),
  'customers.markOpened': ({ customerId }) => ({ customerId }),
  'customers.possibleDuplicates': ({ customerId }) => ({ id: customerId }),
  'customers.previewMerge': ({ customerId, otherCustomerId }) => ({
    keptId: customerId,
    mergedId: otherCustomerId,
  }),
  'customers.merge': ({ customerId, otherCustomerId }) => ({
    ...{ id: uuidv7(), keptId: customerId, mergedId: otherCustomerId },
  }),
  'customers.dismissDuplicate': ({ customerId, otherCustomerId }) => ({
    keptId: customerId,
    mergedId: otherCustomerId,
  }),
  'customers.mergeDuplicates': ({ customerId, otherCustomerId }) => ({
    merges: [{ id: uuidv7(), keptId: customerId, mergedId: otherCustomerId }],
  }),
  'customers.split': ({ mergeId }) => ({ id: mergeId }),
  'customers.addIdentity': ({ customerId }) => ({
    customerId,
    identity: { id: uuidv7(), kind: 'email', display: 'a@b.example' },
  }),
  'customers.removeIdentity': ({ customerId, identityId }) => ({ customerId, id: identityId }),
  'customers.rejectMatch': ({ customerId }) => ({ id: uuidv7(), customerId, address: 'a@b.example' }),
  'customers.undoRejectMatch': ({ rejectionId }) => ({ id: rejectionId }),
  'customers.addImportantDay': ({ customerId }) => ({
    ...{ id: uuidv7(), customerId, kind: 'birthday', calendar: 'solar', month: 3, day: 1 },
  }),
  'customers.changeImportantDay': ({ customerId }) => ({
    ...{ id: uuidv7(), customerId, kind: 'birthday', calendar: 'solar', year: null, month: 5, day: 1 },
    ...{ isLeapMonth: false, name: '', noticeDays: 7 },
  }),
  'customers.removeImportantDay': ({ customerId }) => ({ id: uuidv7(), customerId }),
  'complaints.record': ({ customerId }) => ({
    ...{ id: uuidv7(), customerId, kind: 'complaint', channel: 'mail', words: 'late' },
    ...{ receivedOn: '2026-03-02', answer: { promiseId: uuidv7(), what: 'answer', dueOn: '2026-03-09' } },
  }),
  'complaints.step': ({ complaintId, customerId }) => ({
    ...{ id: uuidv7(), complaintId, customerId, kind: 'acknowledged', doneOn: '2026-03-02' },
  }),
  'complaints.assign': ({ complaintId, staffId }) => ({ id: complaintId, ownerId: staffId }),
  'complaints.get': ({ complaintId }) => ({ id: complaintId }),
  'complaints.history': ({ complaintId }) => ({ id: complaintId }),
  'complaints.list': ({ customerId }) => ({ customerId }),
  'consents.record': ({ customerId }) => ({
    ...{
      id: uuidv7(),
      customerId,
      purpose: 'marketing',
      channel: 'mail',
      state: 'given',
      saidOn: '2026-01-01',
    },
  }),
  'bulletins.save': ({ bulletinId }) => ({
    ...{ id: bulletinId, product: secret, subject: 'price', fromOn: '2026-02-05', untilOn: '2026-02-06' },
    ...{ lowPercent: 1, highPercent: 2, texts: { en: 'Mine', zh: '' } },
  }),
  'bulletins.recipients': ({ bulletinId }) => ({ id: bulletinId }),
  'bulletins.remove': ({ bulletinId }) => ({ id: bulletinId }),
  'bulletins.send': ({ bulletinId }) => ({ id: bulletinId }),
  'bulletins.recordOutcome': ({ bulletinId }) => ({ id: bulletinId, actualPercent: 1 }),
  'pulses.makeLink': ({ customerId }) => ({ customerId, question: 'recommendation' }),
  'sayAndDo.ofCustomer': ({ customerId }) => ({ customerId }),
  'sayAndDo.map': ({ staffId }) => ({ ownerId: staffId }),
  'sayAndDo.listNotKnown': ({ staffId }) => ({ ownerId: staffId }),
  'sayAndDo.logSign': ({ customerId }) => ({
    ...{ id: uuidv7(), customerId, kind: 'suggestion', noticedOn: '2026-01-01' },
  }),
  'sayAndDo.removeSign': ({ customerId }) => ({ id: uuidv7(), customerId }),
  'consents.history': ({ customerId }) => ({ customerId }),
  'consents.makeLink': ({ customerId }) => ({ customerId }),
  'consents.withdrawLinks': ({ customerId }) => ({ customerId }),
  'handovers.preview': ({ staffId }) => ({ id: staffId, extent: 'everything' }),
  'handovers.handOver': ({ staffId }) => ({
    ...{ fromId: staffId, toId: staffId, extent: 'everything', reason: 'mine' },
  }),
  'handovers.brief': ({ customerId }) => ({ customerId }),
  'absences.get': ({ absenceId }) => ({ id: absenceId }),
  'absences.plan': ({ staffId }) => ({
    ...{ id: uuidv7(), staffId, fromOn: '2027-01-02', backOn: '2027-01-09', toId: staffId, reason: 'mine' },
  }),
  'absences.proceed': ({ absenceId }) => ({ id: absenceId }),
  'absences.keepPromise': ({ absenceId, promiseId }) => ({ id: absenceId, promiseId, stays: true }),
  'absences.end': ({ absenceId }) => ({ id: absenceId }),
  'imports.upload': ({ importId }) => ({ id: importId, position: 1, base64: 'bWluZQ==' }),
  'imports.preview': ({ importId }) => ({ id: importId, sizeBytes: 4 }),
  'erasures.order': ({ customerId }) => ({
    ...{ id: uuidv7(), customerId, typedName: secret, reason: 'asked', askedBy: 'person', purchases: 'keep' },
  }),
  'erasures.get': ({ erasureId }) => ({ id: erasureId }),
  'imports.start': ({ importId }) => ({ id: importId, mapping: {}, isDryRun: true }),
  'imports.cancel': ({ importId }) => ({ id: importId }),
  'imports.get': ({ importId }) => ({ id: importId }),
  'imports.report': ({ importId }) => ({ id: importId, language: 'en' }),
  'mailClients.forget': ({ ruleId }) => ({ id: ruleId }),
  'mailClients.revoke': ({ ruleId }) => ({ id: ruleId }),
  'mailClients.addSelectors': ({ ruleId }) => ({ adapter: 'gmail', ruleId }),
  'costs.remove': ({ costId }) => ({ id: costId }),
  'losses.ofCustomer': ({ customerId }) => ({ customerId }),
  'losses.record': ({ customerId }) => ({
    ...{ id: uuidv7(), customerId, lostOn: '2026-01-01', reason: 'price' },
  }),
  'losses.remove': ({ customerId }) => ({ id: uuidv7(), customerId }),
  'referrals.ofCustomer': ({ customerId }) => ({ customerId }),
  'referrals.set': ({ customerId, otherCustomerId }) => ({
    ...{ id: uuidv7(), customerId, referrerId: otherCustomerId, saidOn: '2026-01-01' },
    ...{ source: 'customer', referrerName: 'Mine' },
  }),
  'referrals.remove': ({ customerId }) => ({ id: uuidv7(), customerId }),
  'referrals.thank': ({ customerId }) => ({ id: uuidv7(), customerId }),
  'interactions.history': ({ customerId }) => ({ customerId }),
  'interactions.log': ({ customerId, at }) => ({
    ...{ id: uuidv7(), customerId, kind: 'note', direction: 'none', happenedAt: at },
  }),
  'interactions.changeSharing': ({ interactionId }) => ({ id: interactionId, sharing: 'everything' }),
  'interactions.remove': ({ interactionId }) => ({ id: interactionId }),
  'mailAccounts.changeReading': ({ mailAccountId }) => ({
    ...{ id: mailAccountId, sharing: 'everything', excludedSenders: [], excludedFolders: [] },
  }),
  'mailAccounts.changePassword': ({ mailAccountId }) => ({ id: mailAccountId, password: 'mine' }),
  'mailAccounts.pause': ({ mailAccountId }) => ({ id: mailAccountId }),
  'mailAccounts.resume': ({ mailAccountId }) => ({ id: mailAccountId }),
  'mailAccounts.readAgain': ({ mailAccountId }) => ({ id: mailAccountId }),
  'mailAccounts.retrySetAside': ({ mailAccountId }) => ({ id: mailAccountId }),
  'mailAccounts.remove': ({ mailAccountId }) => ({ id: mailAccountId, removesMail: true }),
  'tiers.ofCustomer': ({ customerId }) => ({ customerId }),
  'tiers.setByHand': ({ customerId }) => ({ customerId, tier: 'key', isPinned: true, reason: 'mine' }),
  'programme.changes': ({ customerId }) => ({ customerId, before: null }),
  'programme.listOn': ({ customerId }) => ({ levelId: customerId }),
  'promises.make': ({ customerId }) => ({
    ...{ id: uuidv7(), customerId, direction: 'we', what: 'quote', dueOn: '2026-03-05' },
  }),
  'promises.move': ({ promiseId }) => ({ id: promiseId, dueOn: '2026-04-01', reason: 'mine' }),
  'promises.settle': ({ promiseId }) => ({ id: promiseId, state: 'kept' }),
  'promises.history': ({ promiseId }) => ({ id: promiseId }),
  'promises.keptRates': ({ customerId }) => ({ by: 'customer', customerId }),
  'prompts.answer': ({ customerId }) => ({
    ...{ id: uuidv7(), customerId, promptKey: 'birthday:2026', answer: 'done', reason: '', untilOn: null },
  }),
  'sync.card': ({ customerId }) => ({ customerId }),
  'purchases.list': ({ customerId }) => ({ customerId }),
  'purchases.record': ({ customerId, at }) => ({
    ...{ id: uuidv7(), customerId, number: 'M-1', orderedAt: at, currency: 'CNY', amountMinor: 1 },
  }),
  'purchases.remove': ({ purchaseId }) => ({ id: purchaseId }),
  'writing.removeSnippet': ({ snippetId }) => ({ id: snippetId }),
  'surveys.seal': ({ surveyRoundId }) => ({ id: surveyRoundId }),
  'surveys.release': ({ surveyRoundId }) => ({ roundId: surveyRoundId }),
  'surveys.results': ({ surveyRoundId }) => ({ roundId: surveyRoundId }),
  'surveys.insideOutside': ({ surveyRoundId }) => ({ roundId: surveyRoundId }),
  'surveys.announceAction': ({ surveyRoundId, staffId }) => ({
    ...{ id: uuidv7(), roundId: surveyRoundId, cutId: uuidv7(), subject: 'context' },
    ...{ what: 'Word every Monday', ownerId: staffId, dueOn: '2026-04-01' },
  }),
  'surveys.beginAction': ({ surveyRoundId }) => ({ id: surveyRoundId }),
  'surveys.settleAction': ({ surveyRoundId }) => ({ id: surveyRoundId, state: 'kept', outcome: 'done' }),
  'surveyRounds.preview': ({ teamId }) => ({ teamIds: [teamId], opensOn: '2027-01-02' }),
  'surveyRounds.plan': ({ surveyRoundId, questionnaireId, teamId }) => ({
    ...{ id: surveyRoundId, title: { en: 'Mine', zh: '我的' }, teamIds: [teamId] },
    ...{ instrumentId: questionnaireId, instrumentVersion: 1, opensOn: '2027-01-02', closesOn: '2027-01-09' },
  }),
  'surveyRounds.cancel': ({ surveyRoundId }) => ({ id: surveyRoundId }),
  'surveyRounds.invitation': ({ surveyRoundId }) => ({ id: surveyRoundId }),
  'surveyRounds.mailInvitation': ({ surveyRoundId }) => ({ id: surveyRoundId }),
  'surveyRounds.mailing': ({ surveyRoundId }) => ({ id: surveyRoundId }),
  'questionnaires.askedKinds': ({ questionnaireId }) => ({ id: questionnaireId }),
  'surveyRounds.makePhoneLinks': ({ surveyRoundId, teamId }) => ({ id: surveyRoundId, teamId }),
  'questionnaires.get': ({ questionnaireId }) => ({ id: questionnaireId, version: null }),
  'surveys.issueTokens': ({ surveyRoundId }) => ({
    roundId: surveyRoundId,
    manifestHash: '0'.repeat(64),
    blinded: { cohort: 'A'.repeat(342), comments: {} },
  }),
};

/** These list what they find: nothing, of the neighbour's. */
const findsNothing = [
  'customers.search',
  'customers.previewReassign',
  'customers.reassignMatching',
  'programme.changes',
  'programme.listOn',
  'promises.keptRates',
  'sayAndDo.map',
  'sayAndDo.listNotKnown',
  'complaints.list',
  'webhooks.listDeliveries',
];

/** `id` is of a row made there and then, which a neighbour may have one of its own under. */
const makesItsOwn = [
  'imports.begin',
  'mailAccounts.add',
  'staffAttributes.save',
  'writing.saveSnippet',
  'mailClients.teach',
  'questionnaires.save',
];

function namesRows(path: string): boolean {
  const input: unknown = procedures[path]!._def.inputs?.[0];
  return input instanceof z.ZodObject && Object.keys(input.shape).some((name) => /^id$|Ids?$/.test(name));
}

test('every procedure that is given an id is tried with a neighbour’s', () => {
  const missing = Object.keys(procedures).filter(
    (path) => namesRows(path) && !(path in inputs) && !makesItsOwn.includes(path),
  );
  expect(missing, 'give each of them a neighbour’s id in test/security/other-organisation.test.ts').toEqual(
    [],
  );
  expect(Object.keys(procedures).filter(namesRows).length).toBeGreaterThan(30);
});

test.each(Object.entries(inputs))(
  '%s neither finds nor changes a neighbour’s row',
  async (path, inputFor) => {
    const attempt = callProcedure(ours.contextFor('administrator'), path, inputFor(theirs)).catch(
      (error: unknown) => error,
    );
    const answer = await attempt;
    if (findsNothing.includes(path)) {
      expect(answer).not.toBeInstanceOf(Error);
      expect(JSON.stringify(answer)).not.toContain(secret);
    } else {
      expect(answer).toMatchObject({ cause: { code: 'not-found' } });
      expect((answer as { cause: unknown }).cause).toBeInstanceOf(AppError);
    }
  },
);

test('no pushed command finds a neighbour’s row', async () => {
  const pushable = Command.options.map(({ shape }) => shape.name.value);
  const commands = pushable
    .filter((name) => name in inputs)
    .map((name) => ({ id: uuidv7(), name, input: inputs[name]!(theirs) }));
  // A rule for a domain names no row, and what is taught makes its own.
  expect(pushable.filter((name) => !(name in inputs))).toEqual([
    'customers.setDomainRule',
    'mailClients.teach',
  ]);
  const answer = await callProcedure(ours.contextFor('administrator'), 'sync.push', { commands });
  expect(answer).toEqual(
    commands.map(({ id }) => ({
      ...{ id, state: 'refused' },
      refusal: expect.objectContaining({ code: 'not-found' }),
    })),
  );
});

const lists: [path: string, input: object | undefined][] = [
  ['people.list', {}],
  ['people.listInvitations', {}],
  ['teams.list', {}],
  ['devices.listAll', {}],
  ['apiTokens.list', undefined],
  ['webhooks.list', undefined],
  ['settings.get', {}],
  ['directory', undefined],
  ['imports.list', {}],
  ['mailAccounts.list', undefined],
  ['customers.search', { query: secret }],
  ['customers.matchAddress', { address: `${secret}@hidden.example` }],
  ['customers.listDomainRules', {}],
  ['promises.list', { whose: 'all' }],
  ['bulletins.list', undefined],
  ['bulletins.products', { query: secret }],
  ['sync.pull', { cursor: null, accessEpoch: null, directoryVersion: null }],
  ['sync.cardForAddress', { address: `${secret}@hidden.example` }],
  ['sync.today', {}],
];

test.each(lists)('%s says nothing of a neighbour', async (path, input) => {
  const answer = await callProcedure(ours.contextFor('administrator'), path, input);
  expect(JSON.stringify(answer)).not.toContain(secret);
});

test('a neighbour’s colleague becomes nobody’s owner', async () => {
  const id = uuidv7();
  await ours.as('staff').customers.add({ id, kind: 'person', name: 'Ours' });
  const reassigned = ours
    .as('administrator')
    .customers.reassignOwner({ customerIds: [id], ownerId: theirs.staffId });
  await expect(reassigned).rejects.toMatchObject({ cause: { messageKey: 'customers:noSuchColleague' } });
  const all = { filters: {}, newOwnerId: theirs.staffId, after: null };
  await expect(ours.as('administrator').customers.reassignMatching(all)).rejects.toMatchObject({
    cause: { messageKey: 'customers:noSuchColleague' },
  });
});

test('what is decided for us is not decided for them', async () => {
  const before = await callProcedure(theirs.administrator, 'settings.get', undefined);
  const settings = OrganisationSettings.parse({ currency: 'EUR' });
  await ours.as('administrator').settings.update({ name: 'Renamed', settings });
  expect(await callProcedure(theirs.administrator, 'settings.get', undefined)).toEqual(before);
});

test('after every attempt the neighbour has what it had', async () => {
  expect(await theirs.everything()).toEqual(theirs.atFirst);
});

test.each(lists)('the neighbour itself finds its own with %s', async (path, input) => {
  const answer = await callProcedure(theirs.administrator, path, input);
  expect(JSON.stringify(answer)).toContain(secret);
});
