import { bareInsertSeconds } from '../bare-inserts.ts';
import { importFile } from '../import-file.ts';
import { inSeconds, secondsOf } from '../measure.ts';
import type { BenchRow } from '../row.ts';
import { addressOf, seedHistories } from '../seed-histories.ts';

const prose =
  'Could you tell us when the goods of order A=E2=80=9117 leave your house?=20=\r\n Thank you.\r\n'.repeat(
    20,
  );
const attachment = Buffer.alloc(30_000, 'a page of a catalogue ')
  .toString('base64')
  .replace(/.{76}/g, '$&\r\n');

/** As mail programs write it: two alternatives, and a file with every tenth. */
function message(index: number, senders: number): string {
  const at = new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toUTCString();
  const type = (text: string, more = '') => `Content-Type: ${text}; charset=utf-8\r\n${more}`;
  const quoted = 'Content-Transfer-Encoding: quoted-printable\r\n\r\n';
  const parts = [
    type('text/plain', quoted) + prose,
    `${type('text/html', quoted)}<p>${prose}</p>`,
    ...(index % 10
      ? []
      : [
          `Content-Type: application/pdf; name="catalogue.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${attachment}\r\n`,
        ]),
  ];
  return [
    `From - Thu Jan  1 10:00:00 2026\r\nFrom: "=?utf-8?B?${Buffer.from(`陈${index}`).toString('base64')}?=" <${addressOf(1 + (index % senders))}>`,
    `To: sales@lanting.example\r\nSubject: =?utf-8?B?${Buffer.from(`报价 ${index}`).toString('base64')}?=`,
    `Message-ID: <${index}@bench.example>\r\nDate: ${at}\r\nMIME-Version: 1.0`,
    `Content-Type: multipart/mixed; boundary="part"\r\n\r\n${parts.map((part) => `--part\r\n${part}`).join('')}--part--\r\n\r\n`,
  ].join('\r\n');
}

export const importMail: BenchRow = {
  name: 'import-mail',
  what: '1,000 mails imported for 500 customers, one in ten with a file',
  budget: '≤ 10 s',
  async run(place) {
    const count = place.scaled(1000);
    const organisation = await place.openOrganisation('import_mail');
    await seedHistories(organisation, 500);
    await organisation.bare.query('DELETE FROM interactions');
    const text = Array.from({ length: count }, (_, index) => message(index, 500)).join('');
    let added = 0;
    const seconds = await secondsOf(async () => {
      ({ added } = await importFile(organisation, { kind: 'mail', fileName: 'old.mbox', text }));
    });
    if (added !== count) throw new Error(`${added} of ${count} mails were added`);
    const bare = await bareInsertSeconds(organisation.bare, ['interactions']);
    return { measured: inSeconds(seconds), baseline: `bare INSERT of the same rows ${inSeconds(bare)}` };
  },
};
