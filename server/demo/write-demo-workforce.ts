import { writeIn } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { addStaff } from '../features/administration/add-staff.ts';
import { createTeam } from '../features/administration/change-teams.ts';
import type { Chance } from './chance.ts';
import { inventName } from './invent-customers.ts';

const logistics = '物流 Logistics';
/** The under-team stands after the one it belongs to. */
const departments = [
  { name: '生产 Production', people: 24, of: null },
  { name: logistics, people: 0, of: null },
  { name: '仓储 Warehouse', people: 21, of: logistics },
  { name: '配送 Delivery', people: 20, of: logistics },
] as const;

/** Who makes and moves what is sold: no customers, no mail, nobody of them signs in. */
export async function writeDemoWorkforce(
  { database, organisationId, now }: { database: Database; organisationId: string; now: Date },
  chance: Chance,
): Promise<void> {
  await writeIn(database, { organisationId, now }, async (scope) => {
    const teams = new Map<string, string>();
    for (const { name, people, of } of departments) {
      const { id } = await createTeam(scope, { name, leadId: null, parentId: of && teams.get(of)! });
      teams.set(name, id);
      for (let count = 0; count < people; count++) {
        const invented = inventName(chance, 'zh');
        const email = `${invented.mailbox}.${teams.size}${count}@lanting.example`;
        const person = { name: `${invented.name} ${invented.otherName}`, email, language: 'zh' };
        await addStaff(scope, { ...person, teamId: id, passwordHash: null });
      }
    }
  });
}
