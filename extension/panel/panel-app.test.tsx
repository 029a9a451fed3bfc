// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { fixtureNow, id } from '../../test/fixtures/panel-card.ts';
import { panelViews, view } from '../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../test/support/recording-source.ts';
import { Surface } from '../../test/support/render-surface.tsx';
import type { PanelView } from '../background/views.ts';
import { PanelApp } from './panel-app.tsx';

let surface: Surface;
afterEach(() => surface.close());

async function open(shown: PanelView) {
  const recording = recordingSource(shown);
  surface = await Surface.show(<PanelApp source={recording.source} now={() => fixtureNow} />);
  return recording;
}

describe('two keys', () => {
  test('p and Enter record a promise named after the mail, due the next working day', async () => {
    const { commands } = await open(view());
    await surface.press('p');
    await surface.submit();
    expect(commands).toMatchObject([
      {
        name: 'promises.make',
        input: { customerId: id(1), direction: 'we', what: '卷纸宽度与样品不符', dueOn: '2026-11-20' },
      },
    ]);
  });

  test('l and Enter log the open mail with everything shared', async () => {
    const { commands } = await open(view());
    await surface.press('l');
    await surface.submit();
    expect(commands).toMatchObject([
      {
        name: 'interactions.log',
        input: { kind: 'mail', direction: 'in', messageId: '<a1@jiamei.example>', sharing: 'everything' },
      },
    ]);
  });
});

describe('keys', () => {
  test('x says that the address is not this customer', async () => {
    const { commands } = await open(view());
    await surface.press('x');
    expect(commands).toMatchObject([
      { name: 'customers.rejectMatch', input: { customerId: id(1), address: 'liqun@jiamei.example' } },
    ]);
  });

  test('z takes it back', async () => {
    const { commands } = await open(panelViews['card-alias-undo']!);
    await surface.press('z');
    expect(commands).toEqual([{ name: 'customers.undoRejectMatch', input: { id: id(70) } }]);
  });

  test('the number of a prompt drafts its reply in the language of the customer', async () => {
    const { asked } = await open(view());
    await surface.press('1');
    expect(asked).toEqual([['draft', { text: expect.stringContaining('陈立群，您好') }]]);
    expect(surface.text).toContain('The draft is in your mail');
  });

  test('no key acts while a form is open', async () => {
    const { commands } = await open(view());
    await surface.press('n');
    await surface.press('x');
    await surface.press('x', surface.field('What to remember'));
    expect(commands).toEqual([]);
  });

  test('no key acts on a colleague', async () => {
    const { commands, asked } = await open(panelViews.colleague!);
    for (const key of ['x', 'z', 'l', 'p', 'n', '1']) await surface.press(key);
    expect([commands, asked]).toEqual([[], []]);
    expect(document.querySelector('dialog')).toBeNull();
  });
});

describe('forms', () => {
  const refusal = {
    code: 'invalid' as const,
    messageKey: 'errors:invalid',
    details: { field: 'input.text' },
  };

  test('a refused form keeps its text and says why', async () => {
    const { answers, commands } = await open(view());
    answers.refusal = refusal;
    await surface.press('n');
    await surface.type('What to remember', 'Asks for the 2-ply roll');
    await surface.submit();
    expect(surface.field('What to remember').value).toBe('Asks for the 2-ply roll');
    expect(document.querySelector('form [role=alert]')?.textContent).toContain('the text');
    answers.refusal = null;
    await surface.submit();
    expect(commands).toMatchObject([{ input: { text: 'Asks for the 2-ply roll' } }]);
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('a form stays with the customer it was opened for when another mail comes', async () => {
    const { show, commands } = await open(view());
    await surface.press('n');
    await surface.type('What to remember', 'Prefers mornings');
    await surface.doing(() => show(panelViews.colleague!));
    await surface.submit();
    expect(commands).toMatchObject([{ input: { customerId: id(1), text: 'Prefers mornings' } }]);
  });

  test('a refused command is mended and tried again under its own id', async () => {
    const { retried } = await open(panelViews.refused!);
    await surface.click('Edit');
    expect(surface.field('What is owed').value).toBe('Send the width report');
    await surface.type('Another day', '2026-11-25');
    await surface.submit();
    expect(retried).toMatchObject([
      { id: id(80), name: 'promises.make', input: { id: id(81), dueOn: '2026-11-25' } },
    ]);
  });

  test('what fails without a form is said aloud', async () => {
    const { source } = await open(panelViews.refused!);
    source.drop = async () => {
      throw Object.assign(new Error('refused'), { data: { refusal } });
    };
    await surface.click('Drop');
    expect(document.querySelector('[aria-live]')?.textContent).toContain('the text');
  });

  test('a refused command can be dropped', async () => {
    const { asked } = await open(panelViews.refused!);
    await surface.click('Drop');
    expect(asked).toEqual([['drop', id(80)]]);
  });
});
