// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { Surface } from '../../../../test/support/render-surface.tsx';
import { showOnConsole } from '../../../../test/support/show-on-console.tsx';
import { ProgrammeEditor } from './console-programme-editor.tsx';
import { freshProgramme } from './fresh-programme.ts';

// A text field that grows listens for fonts, which happy-dom does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

let surface: Surface;
let closed: number;
afterEach(() => surface.close());

async function open() {
  closed = 0;
  const close = () => {
    closed += 1;
  };
  surface = await showOnConsole(<ProgrammeEditor programme={freshProgramme('CNY')} onClose={close} />, []);
}

test('an editor in which nothing was changed closes at once', async () => {
  await open();
  await surface.click('Close');
  expect(closed).toBe(1);
});

test('what was written is not thrown away without a question', async () => {
  await open();
  await surface.type('Name in English', 'Silver');
  await surface.click('Close');
  expect(closed).toBe(0);
  expect(document.body.textContent).toContain('What you changed here is lost.');
});
