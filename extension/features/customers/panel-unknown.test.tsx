// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { fixtureNow, id } from '../../../test/fixtures/panel-card.ts';
import { candidates, panelViews, view } from '../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../test/support/recording-source.ts';
import { Surface } from '../../../test/support/render-surface.tsx';
import type { PanelView } from '../../background/views.ts';
import { PanelApp } from '../../panel/panel-app.tsx';

let surface: Surface;
afterEach(() => surface.close());

async function open(shown: PanelView) {
  const recording = recordingSource(shown);
  surface = await Surface.show(<PanelApp source={recording.source} now={() => fixtureNow} />);
  return recording;
}

test('an unknown sender becomes a customer with the name and address of the mail', async () => {
  const { commands } = await open(panelViews.unknown!);
  await surface.press('c');
  await surface.submit();
  expect(commands).toMatchObject([
    {
      name: 'customers.add',
      input: {
        name: 'Mia Hoffmann',
        kind: 'person',
        ownerId: id(900),
        identities: [{ kind: 'email', display: 'mia.hoffmann@nordlicht.example' }],
      },
    },
  ]);
});

test('a name without an address leads to whom the reader chooses', async () => {
  const { source } = await open(panelViews['name-only']!);
  const chosen: string[] = [];
  source.choose = async (customerId) => void chosen.push(customerId);
  await surface.click('Chen Liqun 陈丽群');
  expect(chosen).toEqual([id(3)]);
});

test('an address becomes the alias of who is found', async () => {
  const { commands, source } = await open(panelViews.unknown!);
  source.search = async () => [candidates[1]!];
  await surface.press('a');
  await surface.type('Name, address or phone', '周雅');
  await surface.click('Zhou Ya 周雅');
  expect(commands).toMatchObject([
    {
      name: 'customers.addIdentity',
      input: { customerId: id(3), identity: { display: 'mia.hoffmann@nordlicht.example', isAlias: true } },
    },
  ]);
});

test('a whole domain can be left out, but not one where anybody has an address', async () => {
  const { commands } = await open(panelViews.unknown!);
  await surface.click('Never for nordlicht.example');
  expect(commands).toEqual([
    { name: 'customers.setDomainRule', input: { domain: 'nordlicht.example', kind: 'never' } },
  ]);
  await surface.close();
  await open(view({ subject: { state: 'unknown', domain: 'qq.com' } }));
  expect(surface.text).not.toContain('Never for');
});

test('a customer shown by hand is offered the address, unless it is theirs already', async () => {
  const shown = view().subject;
  if (shown.state !== 'card') throw new Error('the fixture shows a card');
  const byHand = view({ subject: { ...shown, match: null } });
  await open(byHand);
  expect(surface.text).toContain('Matched by liqun@jiamei.example');
  await surface.close();
  const { commands } = await open({ ...byHand, mail: { ...byHand.mail!, address: 'li@private.example' } });
  await surface.click('Always for li@private.example');
  expect(commands).toMatchObject([
    {
      name: 'customers.addIdentity',
      input: { customerId: id(1), identity: { display: 'li@private.example', isAlias: true } },
    },
  ]);
});

test('one of several is chosen by hand, and nothing is remembered', async () => {
  const { asked, commands } = await open(panelViews.several!);
  await surface.click('Zhou Ya 周雅');
  expect([asked, commands]).toEqual([[['choose', id(3)]], []]);
});
