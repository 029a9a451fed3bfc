import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { dockRoom, makeRoom } from './page-room.ts';

function page(markup: string): Document {
  const window = new Window();
  window.document.write(markup);
  return window.document as unknown as Document;
}

test('the page gets back exactly the markup it had', () => {
  const document = page('<html lang="en"><body>mail</body></html>');
  const before = document.documentElement.outerHTML;
  const room = makeRoom(document, 376, '.list { width: 30% }');
  room.take();
  expect(document.documentElement.style.marginRight).toBe(dockRoom(376));
  room.giveBack();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a margin of the page comes back after the room was taken twice', () => {
  const document = page('<html style="margin-right: 8px"><body>mail</body></html>');
  const room = makeRoom(document, 376);
  room.take();
  room.take();
  room.giveBack();
  room.giveBack();
  expect(document.documentElement.style.marginRight).toBe('8px');
});
