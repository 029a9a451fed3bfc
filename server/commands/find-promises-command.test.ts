import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeScratchFolder } from '../../test/support/webmail/scratch-folder.ts';
import { speakIn } from '../startup/speak.ts';
import { type FindOptions, promisesInMail, promisesInWords } from './find-promises-command.ts';

const options: FindOptions = {
  writtenBy: 'them',
  timeZone: 'Asia/Shanghai',
  country: 'CN',
  now: new Date('2026-11-19T02:00:00Z'),
};

async function mailFile(headers: string[], body: string | Buffer): Promise<string> {
  const file = join(await makeScratchFolder(), 'mail.eml');
  const head = `From: Jo <jo@park.example>\r\n${headers.join('\r\n')}\r\n\r\n`;
  await writeFile(file, Buffer.concat([Buffer.from(head), Buffer.from(body)]));
  return file;
}

test('a mail’s promises are shown with the day and the words that gave them away', async () => {
  const file = await mailFile(
    ['Subject: Balance', 'Date: Thu, 19 Nov 2026 09:12:00 +0800'],
    'Hello,\r\nwe will transfer the balance by Friday.\r\n',
  );
  const found = await promisesInMail(file, options);
  expect(found).toMatchObject({
    subject: 'Balance',
    writtenOn: '2026-11-19',
    promises: [
      { direction: 'they', dueOn: '2026-11-20', sentence: 'we will transfer the balance by Friday.' },
    ],
  });
  const words = promisesInWords(found, speakIn('en'));
  expect(words).toContain('They owe: Transfer the balance — by 2026-11-20');
  expect(words).toContain('it names the day: “by Friday”');
  expect(promisesInWords(found, speakIn('zh'))).toContain('对方承诺：Transfer the balance（2026-11-20 前）');
});

test('a mail in GBK that names no charset is read', async () => {
  const sentence = Buffer.from('d6dccee5c7b0b0d1b1a8bcdbb7a2b8f8c4faa1a3', 'hex');
  const found = await promisesInMail(await mailFile(['Content-Type: text/plain'], sentence), {
    ...options,
    writtenBy: 'us',
  });
  expect(found.promises).toMatchObject([
    { sentence: '周五前把报价发给您。', direction: 'we', dueOn: '2026-11-20' },
  ]);
});

test('after the holidays is reckoned with the country’s calendar', async () => {
  const file = await mailFile(
    ['Date: Mon, 28 Sep 2026 09:12:00 +0800', 'Content-Type: text/plain; charset=utf-8'],
    '节后第一天给您发货。',
  );
  const dueOn = async (country?: string) =>
    (await promisesInMail(file, { ...options, country })).promises[0]?.dueOn;
  expect(await dueOn('CN')).toBe('2026-10-08');
  expect(await dueOn()).toBeNull();
});

test('nothing is a promise in a mailing list’s mail, and a file that is not there is refused', async () => {
  const list = await promisesInMail(
    await mailFile(['List-Id: <news.shop.example>'], 'We will ship on Friday.'),
    options,
  );
  expect(list).toMatchObject({ isList: true, promises: [] });
  await expect(promisesInMail('/nowhere/mail.eml', options)).rejects.toMatchObject({
    messageKey: 'commands:refusal.noFile',
  });
});

test('the command answers as JSON what was found and why', async () => {
  const file = await mailFile(['Date: Thu, 19 Nov 2026 09:12:00 +0800'], 'we will pay by Friday.');
  const program = ['--import', 'tsx', 'server/cli.ts', 'promises', 'find', file, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, program);
  expect(JSON.parse(stdout)).toMatchObject({
    file,
    promises: [{ direction: 'they', dueOn: '2026-11-20', why: expect.arrayContaining([expect.anything()]) }],
  });
});
