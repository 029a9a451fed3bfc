import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnvironment } from '../../server/env.ts';
import { mailSender } from '../../server/startup/mail-sender.ts';
import { Instrument, itemsOf } from '../../shared/features/surveys/instrument.ts';
import { bothLooks, openConsole } from '../support/console/open-console.ts';
import { mailInvitations } from '../support/mail-invitations.ts';
import { addEmployees } from '../support/surveys-round.ts';
import { type SmtpSink, startSmtpSink } from '../support/webmail/smtp-sink.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectFitsWidth } from './support/expect-fits-width.ts';

const pictures = 'test-results/pictures/survey-planning';
const teams = { 'Service desk': 24, Warehouse: 12, 'Night shift': 10 };

const [, onPhone] = bothLooks;

let kith: Awaited<ReturnType<typeof openConsole>>;
let sink: SmtpSink;
let page: Page;
let faults: string[];
let exported: Instrument;
let questionnaire: string;
let colleagues: number;

/** What HR does from a questionnaire to a round that is called off, one step after another on one page. */
beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  kith = await openConsole();
  sink = await startSmtpSink(0);
  for (const [name, people] of Object.entries(teams)) {
    const { id } = await kith.organisation.as('administrator').teams.create({ name, leadId: null });
    await addEmployees(kith.organisation, id, people);
  }
  ({ page, faults } = await kith.signedIn('/surveys'));
});
afterAll(async () => {
  await sink?.stop();
  await kith?.close();
});

const visit = (path: string) => page.goto(kith.url + path);
const hr = () => kith.organisation.as('hr');
const picture = (name: string, of = page) =>
  of.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });

async function savedBy(press: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: press, exact: true }).click(),
  ]);
  return readFile(await file.path(), 'utf8');
}

async function choose(press: string, file: { name: string; text: string }): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: press, exact: true }).click(),
  ]);
  await chooser.setFiles({ name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.text) });
}

test('ours goes out as a file, and a company’s own comes in by one', async () => {
  await page.getByRole('button', { name: 'Begin with ours' }).click();
  exported = Instrument.parse(JSON.parse(await savedBy('Export')));
  const [first, second] = itemsOf(exported);
  second!.askedIf = { itemId: first!.id, isOneOf: ['1', '2'] };
  exported.title = { en: 'A scale of our own', zh: '自有量表' };
  await visit('/surveys');
  await choose('Import', { name: 'own.json', text: JSON.stringify(exported) });
  await page.getByRole('heading', { name: 'A scale of our own', level: 1 }).waitFor();
  questionnaire = new URL(page.url()).pathname;
  const id = questionnaire.split('/').at(-1)!;
  const taken = await hr().questionnaires.get({ id, version: null });
  expect(taken).toEqual({ ...exported, id, version: 1 });
  expect(id).not.toBe(exported.id);
});

test('of a file that is no questionnaire it is said what is wrong, and where', async () => {
  await visit('/surveys');
  const text = JSON.stringify({ ...exported, title: { en: 'Without Chinese' } });
  await choose('Import', { name: 'half.json', text });
  await page.getByText('Not a questionnaire: “title.zh” is missing or of the wrong kind.').waitFor();
  await picture('import-refused');
  await expectAccessible(page);
  expect(await hr().questionnaires.list()).toHaveLength(2);
});

test('the preview opens a branch as the ballot will, in the other language too', async () => {
  await visit(questionnaire);
  const preview = page.getByRole('region', { name: 'As on a phone' });
  const [first, second] = itemsOf(exported);
  await preview.getByText('Not asked with these answers: 1').waitFor();
  await preview.getByText('Chinese', { exact: true }).click();
  const asked = preview.getByRole('radiogroup', { name: first!.text.zh });
  await asked.getByRole('radio', { name: '2', exact: true }).check();
  await preview.getByRole('radiogroup', { name: second!.text.zh }).waitFor();
  await preview.getByText(/^Not asked with these answers/).waitFor({ state: 'detached' });
});

test('a theme of one’s own is named where it lacks words, and kept with them', async () => {
  await visit(questionnaire);
  await page.getByRole('button', { name: 'Add a theme' }).click();
  await page.getByText('Theme 1: English', { exact: true }).waitFor();
  await page.getByText('Words missing').waitFor();
  await page.getByLabel('Theme 1 in English').fill('Canteen');
  await page.getByLabel('Theme 1 in Chinese').fill('食堂');
  await page.getByLabel('Theme 1: English words, each whole').fill('canteen,lunch,');
  await page.getByLabel('Theme 1: Chinese words, wherever they stand').fill('食堂、午饭');
  await page.getByRole('button', { name: 'Save as version 2' }).click();
  await page.getByText('Version 2 is saved.').waitFor();
  await page.getByText('Complete in both languages').waitFor();
  await picture('themes');
  const id = questionnaire.split('/').at(-1)!;
  const { themes } = await hr().questionnaires.get({ id, version: null });
  expect(themes).toMatchObject([
    { name: { en: 'Canteen', zh: '食堂' }, words: { en: ['canteen', 'lunch'], zh: ['食堂', '午饭'] } },
  ]);
});

test('on a phone, in Chinese and in the dark, the themes meet WCAG 2.2 AA and fit their width', async () => {
  const { page: other, faults: others } = await kith.signedIn(questionnaire, onPhone);
  await other.getByText('留言主题', { exact: true }).waitFor();
  await picture('themes-zh', other);
  await expectAccessible(other);
  await expectFitsWidth(other);
  expect(others).toEqual([]);
});

test('where people work comes in by the sheet that went out, and a stranger in it is told', async () => {
  await visit('/people');
  await page.getByRole('button', { name: 'Add an attribute' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Place');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('cell', { name: 'Place', exact: true }).waitFor();
  const [head, ...lines] = (await savedBy('Export “Attributes” as CSV')).trim().split(/\r?\n/);
  const described = lines.map((line, at) => `${line}${at < 10 ? 'Suzhou' : 'Shanghai'}`);
  await page.getByRole('button', { name: 'Import the sheet' }).click();
  const text = [head, ...described, 'Nobody,nobody@elsewhere.example,,Suzhou'].join('\n');
  await choose('Choose the file', { name: 'colleagues.csv', text });
  colleagues = lines.length;
  await page.getByText(`${colleagues} people are found and described.`).waitFor();
  await page.getByText(/nobody has the address “nobody@elsewhere\.example”/).waitFor();
  await picture('sheet');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take it over' }).click();
  await page.getByText('Suzhou (10)').waitFor();
});

test('the plan says before anything is sealed whom it asks, what would be shown, and what not', async () => {
  await visit('/surveys/plan/new');
  await page.getByLabel('Name in English').fill('Autumn');
  await page.getByLabel('Name in Chinese').fill('秋季调查');
  const groups = page.getByRole('listitem');
  const service = groups.filter({ hasText: 'Service desk' }).first();
  const others = groups.filter({ hasText: 'Warehouse (12)' });
  await service.getByText('Shown: 14 answers expected, 8 needed').waitFor();
  await others.getByText(/Put together, since fewer than 20 people stand behind a key/).waitFor();
  await page.getByLabel('If this share answers').fill('30');
  await service.getByText('Not shown: 7 answers expected, 8 needed').waitFor();
  await picture('outlook');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByRole('menuitem', { name: 'Place' }).click();
  const inShanghai = `${colleagues - 10} people`;
  await groups.filter({ hasText: 'Everybody' }).getByText(inShanghai, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Remove the condition: Place' }).click();
  await page.getByRole('button', { name: 'Keep the plan' }).click();
  await page.getByRole('button', { name: 'Seal: Autumn' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Seal' }).click();
  await page.getByText('Sealed, opens later').first().waitFor();
});

test('the invitation is mailed to everybody asked, and says how far that is', async () => {
  const sendMail = mailSender(readEnvironment({ SMTP_URL: `smtp://127.0.0.1:${sink.port}` }))!;
  await visit('/surveys');
  await page.getByRole('button', { name: 'Invitation: Autumn' }).click();
  await page.getByRole('button', { name: 'Mail it to everybody asked' }).click();
  const [round] = await hr().surveyRounds.list();
  const { id } = round!;
  const all = round!.progress!.eligible;
  await page.getByText(`0 of ${all} mails are on their way.`).waitFor();
  const goOn = Promise.withResolvers<void>();
  const mailing = mailInvitations(kith.organisation, async (mail) => {
    if (sink.received.length === 20) await goOn.promise;
    await sendMail(mail);
  });
  await page.getByText(`20 of ${all} mails are on their way.`).waitFor();
  await picture('mailing');
  await expectAccessible(page);
  const { page: other } = await kith.signedIn('/surveys', onPhone);
  await other.getByRole('button', { name: /^邀请/ }).click();
  await other.getByText(new RegExp(`20/${all}`)).waitFor();
  await picture('mailing-zh', other);
  await expectAccessible(other);
  goOn.resolve();
  await mailing;
  await page.getByText(`${all} mails sent`).waitFor();
  expect(new Set(sink.received.map((mail) => /^To: (.*)$/m.exec(mail)![1])).size).toBe(all);
  expect(await hr().surveyRounds.mailing({ id })).toMatchObject({ sent: all, waiting: 0, refused: [] });
});

test('a round that is called off is gone for everybody who was asked, and says so', async () => {
  await visit('/surveys');
  await page.getByRole('button', { name: 'Call off: Autumn' }).click();
  await page.getByText('There is no way back.').waitFor();
  await picture('call-off');
  await page.getByRole('dialog').getByRole('button', { name: 'Call off' }).click();
  await page.getByText('Called off. All ballots are deleted and its keys are destroyed.').waitFor();
  await page
    .getByRole('row', { name: /Autumn/ })
    .getByText('Called off')
    .waitFor();
  expect(await hr().surveyRounds.list()).toMatchObject([{ state: 'cancelled' }]);
  expect(faults).toEqual([]);
});
