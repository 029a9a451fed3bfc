import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Launch } from './launch.ts';
import { hasPostmasterFile, readPostmaster } from './postmaster-file.ts';
import { claimServer, isLastPresent } from './presence.ts';
import { startOrAdopt } from './start-or-adopt.ts';

const POLL_MILLISECONDS = 20;

/** Keeps the server up for as long as this process wants it; pools reconnect by themselves. */
export function stayPresent(first: Client, launch: Launch) {
  let presence = first;
  let isLeaving = false;
  let isClaimed = false;
  let revival = Promise.resolve();

  const revive = async () => {
    presence = await startOrAdopt(launch).then((revived) => revived.presence);
    presence.once('end', onLost);
    if (isClaimed) await claimServer(presence, launch.cluster);
  };
  const onLost = () => {
    // A server that cannot come back leaves every query to say so.
    if (!isLeaving) revival = revive().catch(() => undefined);
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
