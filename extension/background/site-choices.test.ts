import { expect, test } from 'vitest';
import { choiceFor, chooseForSite, readSiteChoices, siteOf } from './site-choices.ts';

function area(kept: Record<string, unknown> = {}) {
  return {
    get: async (key: string) => ({ [key]: kept[key] }),
    set: async (items: Record<string, unknown>) => void Object.assign(kept, items),
  };
}

test('a site nobody chose anything for has panel and marks', async () => {
  const choices = await readSiteChoices(area());
  expect(choiceFor(choices, 'https://mail.example')).toEqual({ panel: true, marks: true });
});

test('a choice holds for its site alone', async () => {
  const kept = area();
  await chooseForSite(kept, 'https://mail.example', { panel: true, marks: false });
  await chooseForSite(kept, 'https://desk.example', { panel: false, marks: true });
  const choices = await readSiteChoices(kept);
  expect(choiceFor(choices, 'https://mail.example')).toEqual({ panel: true, marks: false });
  expect(choiceFor(choices, 'https://desk.example')).toEqual({ panel: false, marks: true });
  expect(choiceFor(choices, siteOf('https://else.example/*'))).toEqual({ panel: true, marks: true });
});

test('what an earlier version left there is no obstacle', async () => {
  const choices = await readSiteChoices(area({ sites: 'nonsense' }));
  expect(choiceFor(choices, 'https://mail.example')).toEqual({ panel: true, marks: true });
});
