import { afterEach, expect, test } from 'vitest';
import { type Door, openDoor } from './open-door.ts';

const doors: Door[] = [];
afterEach(() => Promise.all(doors.splice(0).map((door) => door.close(0))));

async function open(host = '127.0.0.1', port = 0): Promise<Door> {
  const door = await openDoor({ host, port });
  doors.push(door);
  return door;
}

test('who comes before Kith is ready is told to come back', async () => {
  const door = await open();
  const response = await fetch(door.url);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
});

test('once ready the door answers with what was put behind it', async () => {
  const door = await open();
  door.answerWith((_request, response) => response.end('here'));
  expect(await (await fetch(door.url)).text()).toBe('here');
});

test('a request that is running when Kith stops is answered', async () => {
  const door = await openDoor({ host: '127.0.0.1', port: 0 });
  let closing: Promise<void> | undefined;
  door.answerWith((_request, response) => {
    closing = door.close(10_000);
    response.end('still');
  });
  expect(await (await fetch(door.url)).text()).toBe('still');
  await closing;
  await expect(fetch(door.url)).rejects.toThrow();
});

test('a taken port is refused by its number', async () => {
  const port = Number(new URL((await open()).url).port);
  await expect(openDoor({ host: '127.0.0.1', port })).rejects.toMatchObject({
    messageKey: 'startup:portInUse',
    details: { port },
  });
});

test('an address of another machine is refused', async () => {
  await expect(openDoor({ host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
    messageKey: 'startup:hostUnknown',
  });
});
