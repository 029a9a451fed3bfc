import { v7 as uuidv7 } from 'uuid';
import { addDays, dayIn } from '../../../shared/time/day.ts';
import type { TestOrganisation } from '../test-organisation.ts';

/** A handful of customers of the manager's, in both scripts, with something owed and something done. */
export async function seedCustomers(organisation: TestOrganisation) {
  const api = organisation.as('manager');
  const ownerId = organisation.staffIds.manager;
  const today = dayIn(organisation.now, 'Asia/Shanghai');
  const add = async (name: string, otherName: string, address: string) => {
    const id = uuidv7();
    const identities = [{ id: uuidv7(), kind: 'email' as const, display: address }];
    await api.customers.add({ id, kind: 'person', name, otherName, ownerId, identities });
    return id;
  };
  const chen = await add('Chen Liqun', '陈利群', 'liqun@jiamei.example');
  const double = await add('L. Chen', '', 'chenlq@oldmail.example');
  await add('吴健', 'Wu Jian', 'wujian@dongnan.example');
  await add('Anna Keller', '', 'anna@keller.example');
  await api.promises.make({
    id: uuidv7(),
    customerId: chen,
    direction: 'we',
    what: 'Quote for small rolls',
    quote: 'I will send you the quote by Thursday.',
    dueOn: addDays(today, -2),
  });
  for (let n = 0; n < 40; n += 1) {
    await api.interactions.log({
      id: uuidv7(),
      customerId: chen,
      kind: 'mail',
      direction: n % 2 ? 'in' : 'out',
      happenedAt: new Date(organisation.now.getTime() - n * 86_400_000 * 3).toISOString(),
      subject: n % 2 ? '关于小卷纸' : 'Re: small rolls',
      text: '您好，附件是最新报价。',
    });
  }
  return { chen, double };
}
