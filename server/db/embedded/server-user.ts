import { readFileSync } from 'node:fs';

export interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. Started as root, it gets a user id of its own from a range that no system assigns,
 * so that no other process may read its files. `initdb` alone insists on a user with a name.
 */
const OWN_ID = 60_842;

export function serverUser(): ServerUser | undefined {
  return process.getuid?.() === 0 ? { uid: OWN_ID, gid: OWN_ID } : undefined;
}

export function initialisingUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const nobody = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m);
  return nobody ? { uid: Number(nobody[1]), gid: Number(nobody[2]) } : { uid: 65_534, gid: 65_534 };
}
