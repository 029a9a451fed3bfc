import type { BrowserContext, CDPSession, Frame, Page } from 'playwright-core';

/** Bytes of JavaScript a page or a frame of another process holds once its garbage is collected. */
export async function heapOf(context: BrowserContext, target: Page | Frame): Promise<number> {
  const session = await context.newCDPSession(target);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** The same of the background, which only a session inside a session reaches. */
export async function heapOfBackground(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (!browser) throw new Error('This context tells of no browser');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const background = targetInfos.find(({ type }) => type === 'service_worker');
  if (!background) throw new Error('No background is running');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: background.targetId });
  await ask(session, { sessionId, method: 'HeapProfiler.collectGarbage' });
  const { usedSize } = (await ask(session, { sessionId, method: 'Runtime.getHeapUsage' })) as {
    usedSize: number;
  };
  await session.detach();
  return usedSize;
}

let lastId = 0;

function ask(session: CDPSession, { sessionId, method }: { sessionId: string; method: string }) {
  const id = ++lastId;
  return new Promise<unknown>((resolve, reject) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
      if (answer.id !== id) return;
      if (answer.error) reject(new Error(answer.error.message));
      else resolve(answer.result);
    });
    session
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .catch(reject);
  });
}
