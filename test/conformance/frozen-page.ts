import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';

const folder = join(import.meta.dirname, '../fixtures/mail-pages');

export type FrozenPage = {
  /** The page's window and, one inside the other, those of the frames it is made of. */
  windows: Window[];
  document: Document;
  documents: Document[];
  body(selector: string): Element;
  markup(): string;
  /** Resolves once the page has nothing left to do. */
  settle(): Promise<void>;
};

/**
 * Opens `<adapter>/<name>.html`; the first frame of it, where there is one, holds `<name>.frame.html`, and so on inwards.
 * Scripts never run, and its clock stands still: on a busy machine, too, it is read to the end.
 */
export function openFrozenPage(adapter: string, name: string, url: string): FrozenPage {
  const windows = framedWindows(join(folder, adapter, name), url);
  const documents = windows.map((window) => window.document as unknown as Document);
  const [document] = documents as [Document];
  return {
    windows,
    document,
    documents,
    body(selector) {
      const found = documents.at(-1)?.querySelector(selector);
      if (!found) throw new Error(`${adapter}/${name} shows no ${selector}`);
      return found;
    },
    markup: () => documents.map((each) => each.documentElement.outerHTML).join(''),
    async settle() {
      for (const window of windows.toReversed()) await window.happyDOM.waitUntilComplete();
    },
  };
}

function framedWindows(path: string, url: string): Window[] {
  const window = new Window({ url, settings: { disableIframePageLoading: true } });
  Object.defineProperty(window, 'performance', { value: { now: () => 0 } });
  window.document.write(readFileSync(`${path}.html`, 'utf8'));
  if (!existsSync(`${path}.frame.html`)) return [window];
  const frame = window.document.querySelector('iframe');
  const framed = framedWindows(`${path}.frame`, new URL(frame?.getAttribute('src') ?? '', url).href);
  showInFrame(frame, framed[0]?.document);
  return [window, ...framed];
}

/** What a frame shows from now on; the host tells of it by the frame's load. */
export function showInFrame(frame: object | null, document: unknown): void {
  if (frame) Object.defineProperty(frame, 'contentDocument', { value: document, configurable: true });
}
