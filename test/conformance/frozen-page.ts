import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';

const folder = join(import.meta.dirname, '../fixtures/mail-pages');

export type FrozenPage = {
  window: Window;
  document: Document;
  body(selector: string): Element;
  markup(): string;
};

/** Opens `<adapter>/<name>.html`; the message frame, where there is one, holds `<name>.frame.html`. Scripts never run. */
export function openFrozenPage(adapter: string, name: string, url: string): FrozenPage {
  const window = windowWith(join(folder, adapter, `${name}.html`), url);
  const document = window.document as unknown as Document;
  const frameFile = join(folder, adapter, `${name}.frame.html`);
  const inner = existsSync(frameFile) ? windowWith(frameFile, url) : null;
  const shown = inner ? (inner.document as unknown as Document) : document;
  const frame = document.querySelector('iframe');
  if (frame && inner) Object.defineProperty(frame, 'contentDocument', { value: shown });
  return {
    window,
    document,
    body(selector) {
      const found = shown.querySelector(selector);
      if (!found) throw new Error(`${adapter}/${name} shows no ${selector}`);
      return found;
    },
    markup: () => document.documentElement.outerHTML + (inner?.document.documentElement.outerHTML ?? ''),
  };
}

function windowWith(file: string, url: string): Window {
  const window = new Window({ url });
  window.document.write(readFileSync(file, 'utf8'));
  return window;
}
