import { bareInsertSeconds } from '../bare-inserts.ts';
import { importFile } from '../import-file.ts';
import { inSeconds, secondsOf } from '../measure.ts';
import type { BenchRow } from '../row.ts';

const families = ['陈', '林', '王', '李', '张', '刘', '赵', '周', '吴', '徐'];
const givens = ['立群', '美玲', '建国', '晓燕', '志强', '丽华', '子涵', '文博', '海涛', '雅琴'];

function customersCsv(count: number): string {
  const lines = ['姓名,公司,职位,手机,邮箱'];
  for (let index = 0; index < count; index++) {
    const name = families[index % 10]! + givens[Math.floor(index / 10) % 10]! + (index % 7 ? '' : index);
    const company = `公司${index % 2000}`;
    const phone = 13_000_000_000 + index * 17;
    lines.push(`${name},${company},采购,${phone},person${index}@company${index % 2000}.example`);
  }
  return `${lines.join('\n')}\n`;
}

export const importCustomers: BenchRow = {
  name: 'import-customers',
  what: 'import of 100,000 customers, with their companies, checked for duplicates',
  budget: '≤ 30 s',
  async run(place) {
    const count = place.scaled(100_000);
    const organisation = await place.openOrganisation('import_customers');
    const file = { kind: 'customers' as const, fileName: 'people.csv', text: customersCsv(count) };
    let added = 0;
    const seconds = await secondsOf(async () => {
      ({ added } = await importFile(organisation, file));
    });
    if (added !== count) throw new Error(`${added} of ${count} customers were added`);
    const bare = await bareInsertSeconds(organisation.bare, ['customers', 'customer_identities']);
    return { measured: inSeconds(seconds), baseline: `bare INSERT of the same rows ${inSeconds(bare)}` };
  },
};
