import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { expect, vi } from 'vitest';
import type { TestDatabase } from '../../../test/support/test-database.ts';
import type { TestOrganisation } from '../../../test/support/test-organisation.ts';

export const person = {
  name: '欧阳清宁',
  otherName: 'Qingning Ouyang',
  email: 'qingning.ouyang@acme.example',
  phone: '+86 138 0013 8000',
};

/** Everything by which the person would be recognised, however it is written. */
const traces = ['欧阳清宁', 'Qingning', 'Ouyang', '13800138000', '138 0013 8000', '138-0013-8000'];

const newIdentity = (kind: 'email' | 'phone', display: string) => ({ id: uuidv7(), kind, display });
const words = `${person.name} <${person.email}> 138-0013-8000`;

/** Puts the person, and words about them, wherever the program keeps any. Answers their id and a colleague's customer. */
export async function knowEverywhere(organisation: TestOrganisation) {
  const staff = organisation.as('staff', {});
  const [id, twinId, otherId] = [uuidv7(), uuidv7(), uuidv7()];
  await staff.customers.add({
    ...{ id, kind: 'person', name: person.name, otherName: person.otherName, notes: words },
    identities: [newIdentity('email', person.email), newIdentity('phone', person.phone)],
  });
  await staff.customers.add({
    ...{ id: twinId, kind: 'person', name: person.name },
    identities: [newIdentity('email', person.email), newIdentity('email', 'qingning@private.example')],
  });
  await staff.customers.add({
    ...{ id: otherId, kind: 'person', name: '王芳', notes: `同事：${words}，爱喝茶` },
    identities: [newIdentity('email', 'wang@acme.example')],
  });
  await staff.customers.merge({ id: uuidv7(), keptId: id, mergedId: twinId, take: [] });
  for (const customerId of [id, otherId]) {
    const mail = { kind: 'mail', direction: 'in', happenedAt: organisation.now.toISOString() } as const;
    const attachments = [{ name: `${person.name}.pdf`, mediaType: 'application/pdf', sizeBytes: 1 }];
    await staff.interactions.log({
      ...{
        id: uuidv7(),
        customerId,
        ...mail,
        subject: `致${person.name}`,
        text: `${words}，茶样已收到`,
        attachments,
      },
      messageId: `<${customerId}@acme.example>`,
    });
    const promise = {
      direction: 'we',
      what: `给${person.name}寄样品`,
      quote: words,
      dueOn: '2026-03-05',
    } as const;
    const noticedOn = organisation.now.toISOString().slice(0, 10);
    await staff.sayAndDo.logSign({ id: uuidv7(), customerId, kind: 'reference', words, noticedOn });
    const promiseId = uuidv7();
    await staff.promises.make({ id: promiseId, customerId, ...promise });
    await staff.promises.move({ id: promiseId, dueOn: '2026-03-06', reason: `${words} asked` });
    const complaintId = uuidv7();
    const answer = { promiseId: uuidv7(), what: `答复${person.name}`, dueOn: '2026-03-05' };
    const complaint = { kind: 'complaint', channel: 'mail', receivedOn: '2026-03-01' } as const;
    await staff.complaints.record({ ...complaint, id: complaintId, customerId, words, answer });
    const step = { complaintId, customerId, kind: 'solved', doneOn: '2026-03-02' } as const;
    await staff.complaints.step({ ...step, id: uuidv7(), words: `${words}，已补发` });
    await staff.prompts.answer({
      ...{
        id: uuidv7(),
        customerId,
        promptKey: 'birthday:2026',
        answer: 'not-now',
        reason: words,
        untilOn: null,
      },
    });
  }
  await staff.customers.rejectMatch({ id: uuidv7(), customerId: otherId, address: person.email });
  await staff.customers.markOpened({ customerId: id });
  await organisation.as('manager').customers.get({ id });
  await staff.purchases.record({
    ...{ id: uuidv7(), customerId: id, number: `M-${id}`, orderedAt: organisation.now.toISOString() },
    ...{ currency: 'CNY', amountMinor: 100 },
  });
  await staff.customers.addImportantDay({
    ...{
      id: uuidv7(),
      customerId: id,
      kind: 'other',
      calendar: 'solar',
      month: 3,
      day: 5,
      name: person.name,
    },
  });
  await staff.consents.record({
    ...{
      id: uuidv7(),
      customerId: id,
      purpose: 'marketing',
      channel: 'mail',
      state: 'given',
      wording: words,
    },
    saidOn: '2026-03-01',
  });
  await informAbout(organisation, [id, otherId]);
  await importAbout(organisation);
  return { id, otherId };
}

/** A bulletin that speaks of the person and went to their address, on a colleague’s card too. */
async function informAbout(organisation: TestOrganisation, customerIds: readonly string[]) {
  const [bulletinId, staffId] = [uuidv7(), organisation.staffIds.manager];
  await organisation.write(async ({ trx, organisationId, now }) => {
    await trx
      .insertInto('bulletins')
      .values({
        ...{ organisation_id: organisationId, id: bulletinId, product: '茶', subject: 'price' },
        ...{ from_on: '2026-03-01', until_on: '2026-03-31', low_percent: 1, high_percent: 2 },
        ...{ text_en: '', text_zh: words, bought_within_months: 12, written_by: staffId, written_at: now },
        ...{ sent_by: staffId, sent_at: now },
      })
      .execute();
    const sent = { bulletin_id: bulletinId, state: 'sent', quantity: 1, address: person.email } as const;
    const rows = customerIds.map((customerId) => ({
      ...{ organisation_id: organisationId, id: uuidv7(), customer_id: customerId, ...sent },
      ...{ last_bought_at: now, changed_at: now },
    }));
    await trx.insertInto('bulletin_recipients').values(rows).execute();
  });
}

/** A file whose bad row is kept for the report, and one that was only checked, which keeps its bytes. */
async function importAbout(organisation: TestOrganisation) {
  const { imports } = organisation.as('manager');
  const bytes = Buffer.from(
    `name,email,birthday\n${person.name},not an address ${person.phone},1990-99-99\n`,
  );
  for (const isDryRun of [false, true]) {
    const id = uuidv7();
    await imports.begin({ id, kind: 'customers', fileName: `${person.name}.csv` });
    await imports.upload({ id, position: 0, base64: bytes.toString('base64') });
    await imports.preview({ id, sizeBytes: bytes.length });
    await imports.start({ id, mapping: { 0: 'name', 1: 'email', 2: 'birthday' }, isDryRun });
    await vi.waitFor(async () => expect((await imports.get({ id })).state).toBe('done'), { timeout: 60_000 });
  }
}

/** Each place in the whole database, bytes included, in which a trace of the person is found. */
export async function tracesIn(connection: TestDatabase['connection']): Promise<string[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `SELECT schemaname AS schema, tablename AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
    );
    const found: string[] = [];
    for (const { schema, name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT to_jsonb(t)::text AS row FROM "${schema}"."${name}" t`,
      );
      for (const { row } of rows) {
        const known = tracesOf(row);
        if (known.length > 0) found.push(`${schema}.${name}: ${known.join(', ')} in ${row.slice(0, 300)}`);
      }
    }
    return found;
  } finally {
    await client.end();
  }
}

/** In a text, also one that shows bytes as hexadecimal digits. */
export function tracesOf(text: string): string[] {
  const lower = text.toLowerCase();
  return traces.filter(
    (trace) =>
      lower.includes(trace.toLowerCase()) || lower.includes(Buffer.from(trace).toString('hex').toLowerCase()),
  );
}
