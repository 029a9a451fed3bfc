import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../server/db/schema.ts';
import { defaultRules } from '../../shared/features/complaints/rules.ts';
import { type ApiScope, WebhookSubject } from '../../shared/features/integrations/model.ts';
import { sealTestRound } from '../support/surveys-round.ts';
import { createTestOrganisation } from '../support/test-organisation.ts';

/** Stands in everything the neighbour holds. */
export const secret = 'theirsecret';

export type Neighbour = Awaited<ReturnType<typeof fillNeighbour>>;

/** An organisation with a row of each kind that a procedure can be asked for. */
export async function fillNeighbour(database: Database) {
  const organisation = await createTestOrganisation(database, { name: secret });
  const { organisationId, teamId, staffIds } = organisation;
  const administrator = organisation.as('administrator');
  const at = '2026-02-01T00:00:00Z';
  const [customerId, otherCustomerId, identityId, rejectionId, mergeId] = Array.from({ length: 5 }, () =>
    uuidv7(),
  );
  const [interactionId, purchaseId, promiseId, importId, deviceId, snippetId, ruleId] = Array.from(
    { length: 7 },
    () => uuidv7(),
  );
  const identity = { id: identityId!, kind: 'email' as const, display: `${secret}@hidden.example` };
  const person = { kind: 'person', ownerId: staffIds.administrator } as const;
  await administrator.customers.add({ ...person, id: customerId!, name: secret, identities: [identity] });
  await administrator.customers.add({ ...person, id: otherCustomerId!, name: `${secret} too` });
  const twinId = uuidv7();
  await administrator.customers.add({ ...person, id: twinId, name: `${secret} twin` });
  await administrator.customers.merge({ id: mergeId!, keptId: customerId!, mergedId: twinId });
  const address = 'x@hidden.example';
  await administrator.customers.rejectMatch({ id: rejectionId!, customerId: customerId!, address });
  await administrator.customers.setDomainRule({ domain: `${secret}.example`, kind: 'never' });
  const note = { kind: 'note', direction: 'none', happenedAt: at, text: secret } as const;
  await administrator.interactions.log({ ...note, id: interactionId!, customerId: customerId! });
  const lines = [{ product: secret, quantity: 1, amountMinor: 1 }];
  const order = { number: secret, orderedAt: at, currency: 'CNY', amountMinor: 1, lines };
  await administrator.purchases.record({ ...order, id: purchaseId!, customerId: customerId! });
  const bulletinId = uuidv7();
  await administrator.bulletins.save({
    ...{ id: bulletinId, product: secret, subject: 'price', fromOn: '2026-02-05', untilOn: '2026-02-06' },
    ...{ lowPercent: 1, highPercent: 2, texts: { en: secret, zh: '' } },
  });
  const promise = { direction: 'we', what: secret, dueOn: '2026-02-05' } as const;
  await administrator.promises.make({ ...promise, id: promiseId!, customerId: customerId! });
  const complaintId = uuidv7();
  const answer = { promiseId: uuidv7(), what: secret, dueOn: '2026-02-05' };
  const complaint = { kind: 'complaint', channel: 'mail', words: secret, receivedOn: '2026-02-01' } as const;
  await administrator.complaints.record({ ...complaint, id: complaintId, customerId: customerId!, answer });
  await administrator.complaints.changeRules({ ...defaultRules, answerDays: 7 });
  const snippet = { shortcut: ';theirs', body: secret, isShared: true };
  await administrator.writing.saveSnippet({ id: snippetId!, ...snippet });
  const scopes: ApiScope[] = ['customers:read'];
  const program = { name: secret, scopes, lifetimeDays: null };
  const { id: tokenId } = await administrator.apiTokens.create(program);
  const webhook = { url: `https://${secret}.example`, events: [...WebhookSubject.options] };
  const { id: webhookId } = await administrator.webhooks.add(webhook);
  await administrator.webhooks.test({ id: webhookId });
  const [delivery] = await administrator.webhooks.listDeliveries({ id: webhookId });
  const place = 'body > main';
  const sender = { ladder: [{ rung: 'structure' as const, selector: place }], place };
  const rule = { id: ruleId!, host: `${secret}.example`, version: 1, isShared: true };
  await administrator.mailClients.teach({ ...rule, sender, subject: null, row: null });
  const survey = await sealTestRound(organisation, { minimumGroup: 5 });
  const attributeId = uuidv7();
  await administrator.staffAttributes.save({ id: attributeId, name: secret });
  const described = { staffId: staffIds.staff, values: { [attributeId]: secret } };
  await administrator.staffAttributes.describe({ people: [described] });
  const reasons = { en: [secret], zh: [] };
  await administrator.writing.changeGuide({ competitors: [secret], reasons });
  const costId = uuidv7();
  const cost = {
    monthOn: '2026-01-01',
    kind: 'gifts',
    aim: 'keeping',
    amountMinor: 1,
    note: secret,
  } as const;
  await administrator.costs.save({ entries: [{ id: costId, ...cost }] });
  await administrator.imports.begin({ id: importId!, kind: 'customers', fileName: `${secret}.csv` });
  await administrator.imports.upload({
    id: importId!,
    position: 0,
    base64: Buffer.from(secret).toString('base64'),
  });
  await administrator.teams.change({ id: teamId, name: secret, leadId: staffIds.manager });
  await administrator.people.rename({ id: staffIds.staff, name: secret });
  await administrator.people.invite({ email: `new@${secret}.example`, name: 'New', roles: [], teamId });
  const erasureId = uuidv7();
  const [invitation] = await administrator.people.listInvitations();
  await organisation.write(async ({ trx, now }) => {
    await trx
      .insertInto('devices')
      .values({
        ...{ organisation_id: organisationId, id: deviceId!, staff_id: staffIds.staff, session_id: uuidv7() },
        ...{ token_hash: Buffer.from(secret), name: secret, created_at: now },
      })
      .execute();
    await trx
      .insertInto('erasures')
      .values({
        ...{ organisation_id: organisationId, id: erasureId, customer_ids: [uuidv7()], hashes: [secret] },
        ...{ reason: 'asked', asked_by: 'person', purchases: 'keep', requested_at: now, finished_at: now },
        sought: JSON.stringify({ addresses: [], telling: [], names: [] }),
      })
      .execute();
  });

  const absenceId = uuidv7();
  await administrator.absences.plan({
    ...{ id: absenceId, staffId: staffIds.staff, fromOn: '2027-01-02', backOn: '2027-01-09' },
    ...{ toId: staffIds.colleague, exceptions: [{ customerId: customerId!, toId: staffIds.manager }] },
    reason: secret,
  });
  const mailAccountId = uuidv7();
  await organisation.write(async ({ trx, now }) => {
    await trx
      .insertInto('mail_accounts')
      .values({
        ...{ organisation_id: organisationId, id: mailAccountId, staff_id: staffIds.administrator },
        ...{ address: `${secret}@mail.example`, host: 'mail.example', port: 993, security: 'tls' },
        ...{ user_name: secret, sharing: 'everything', created_at: now },
      })
      .execute();
    const folder = { organisation_id: organisationId, account_id: mailAccountId, path: secret };
    await trx.insertInto('mail_account_folders').values(folder).execute();
    await trx
      .insertInto('troubled_mails')
      .values({ ...folder, uid: 1, tries: 3, reason: 'breaks', set_aside_at: now })
      .execute();
  });

  const everything = () =>
    organisation.read(async ({ trx }) => {
      const { rows } = await sql<{ name: string }>`
        SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relrowsecurity ORDER BY relname`.execute(trx);
      const held: Record<string, unknown> = {};
      for (const { name } of rows)
        held[name] = (await sql`SELECT * FROM ${sql.table(name)} t ORDER BY t::text`.execute(trx)).rows;
      return held;
    });
  const ids = {
    mailAccountId,
    customerId,
    otherCustomerId,
    identityId,
    rejectionId,
    mergeId,
    interactionId,
    purchaseId,
  };
  return {
    ...{
      ...ids,
      promiseId,
      bulletinId,
      complaintId,
      costId,
      importId,
      attributeId,
      deviceId,
      snippetId,
      ruleId,
      tokenId,
      webhookId,
      erasureId,
      absenceId,
      at,
      teamId,
    },
    invitationId: invitation!.id,
    deliveryId: delivery!.id,
    surveyRoundId: survey.manifest.roundId,
    questionnaireId: survey.manifest.instrument.id,
    staffId: staffIds.staff,
    administrator: organisation.contextFor('administrator'),
    /** Every row the neighbour has. */
    everything,
    atFirst: await everything(),
  };
}
