import { keepAliveGet } from '../keep-alive-get.ts';
import { inMilliseconds, timeEach } from '../measure.ts';
import { startProgramServer } from '../program-server.ts';
import type { BenchRow } from '../row.ts';
import { addressOf, seedHistories } from '../seed-histories.ts';

const bareQuery = `SELECT customers.id, customers.name FROM customer_identities AS identity
  JOIN customers ON customers.organisation_id = identity.organisation_id AND customers.id = identity.customer_id
  WHERE identity.organisation_id = $1 AND identity.kind = 'email' AND identity.value = $2
    AND identity.deleted_at IS NULL AND customers.deleted_at IS NULL`;

export const findCustomer: BenchRow = {
  name: 'find-customer',
  what: 'find a customer by address through the API, 10,000 of them',
  budget: 'p50 ≤ 5 ms, p95 ≤ 15 ms',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const count = place.scaled(10_000);
    const organisation = await place.openOrganisation('find_customer');
    await seedHistories(organisation, count);
    const { url, tokens } = await startProgramServer(organisation, { programs: 8, opened });
    const clients = tokens.map((token) => keepAliveGet({ authorization: `Bearer ${token}` }));
    for (const client of clients) opened.defer(client.close);
    const addressAt = (index: number) => addressOf(1 + ((index * 7919) % count));
    const find = async (index: number) => {
      const client = clients[index % clients.length]!;
      const answer = await client.read(
        `${url}/api/v1/customers?address=${encodeURIComponent(addressAt(index))}`,
      );
      if (!answer.includes('"matched"')) throw new Error(`Not found: ${addressAt(index)} ${answer}`);
    };
    const findBare = (index: number) =>
      organisation.bare.query(bareQuery, [organisation.organisationId, addressAt(index)]);
    await timeEach(200, find);
    await timeEach(200, findBare);
    return {
      measured: inMilliseconds(await timeEach(place.scaled(2000), find)),
      baseline: `bare SQL ${inMilliseconds(await timeEach(place.scaled(2000), findBare))}`,
    };
  },
};
