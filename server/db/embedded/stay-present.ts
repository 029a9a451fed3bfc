import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Launch } from './launch.ts';
import { hasPostmasterFile, readPostmaster } from './postmaster-file.ts';
import { claimServer, isLastPresent } from './presence.ts';
import { startOrAdopt } from './start-or-adopt.ts';

const POLL_MILLISECONDS = 20;
const RETRY_MILLISECONDS = 1_000;

/** Keeps the server up for as long as this process wants it; pools reconnect by themselves. */
export function stayPresent(first: Client, launch: Launch) {
  let presence = first;
  let isLeaving = false;
  let isClaimed = false;
  let revival = Promise.resolve();

  const revive = async () => {
    while (!isLeaving) {
      const revived = await startOrAdopt(launch).catch(() => undefined);
      if (revived) return takeOver(revived.presence);
      // Until then every query says so.
      await wait(RETRY_MILLISECONDS);
    }
  };
  const takeOver = async (revived: Client) => {
    presence = revived;
    presence.once('end', onLost);
    // Lost again already: then the next revival claims.
    if (isClaimed) await claimServer(presence, launch.cluster).catch(() => undefined);
  };
  const onLost = () => {
    if (!isLeaving) revival = revive();
  };
  presence.once('end', onLost);

  return {
    async claim() {
      await claimServer(presence, launch.cluster);
      isClaimed = true;
    },
    async stop() {
      isLeaving = true;
      await revival;
      await stopUnlessShared(presence, launch.cluster);
    },
  };
}

async function stopUnlessShared(presence: Client, cluster: string): Promise<void> {
  const postmaster = await readPostmaster(cluster);
  if (postmaster && (await isLastPresent(presence).catch(() => false))) {
    process.kill(postmaster.pid, 'SIGINT');
    while (hasPostmasterFile(cluster)) await wait(POLL_MILLISECONDS);
  }
  await presence.end().catch(() => {});
}
