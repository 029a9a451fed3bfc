import { expect, test, vi } from 'vitest';
import { openFrozenPage, showInFrame } from '../../test/conformance/frozen-page.ts';
import { watchDocuments } from './watch-documents.ts';

function watchFramedPage(events: string[] = []) {
  const page = openFrozenPage('generic', 'framed', 'http://desk.test/');
  const [document, framed] = page.documents as [Document, Document];
  const changed = vi.fn();
  const watching = new AbortController();
  watchDocuments(document, changed, watching.signal, { events });
  const frame = document.querySelector('iframe');
  return { ...page, document, framed, frame, changed, watching };
}

test('what is typed in a frame is told', async () => {
  const { framed, changed, settle } = watchFramedPage(['input']);
  const field = framed.querySelector('textarea');
  const window = framed.defaultView!;
  field?.dispatchEvent(new window.Event('input', { bubbles: true }));
  await settle();
  expect(changed).toHaveBeenCalledTimes(1);
});

test('a frame that shows another document is watched in it, and no longer in the one before', async () => {
  const { framed, frame, changed, settle, document } = watchFramedPage();
  const next = openFrozenPage('generic', 'mail', 'http://desk.test/');
  showInFrame(frame, next.document);
  frame?.dispatchEvent(new document.defaultView!.Event('load'));
  await settle();
  expect(changed).toHaveBeenCalledTimes(1);
  framed.body.append(framed.createElement('span'));
  await settle();
  expect(changed).toHaveBeenCalledTimes(1);
  next.document.body.append(next.document.createElement('span'));
  await next.settle();
  await settle();
  expect(changed).toHaveBeenCalledTimes(2);
});

test('nothing is told once the signal has ended', async () => {
  const { framed, changed, settle, watching } = watchFramedPage();
  watching.abort();
  framed.body.append(framed.createElement('span'));
  await settle();
  expect(changed).not.toHaveBeenCalled();
});
