import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { StartupRefusal } from '../../startup/startup-refusal.ts';

export type Certificate = { cert: string; key: string };

/** @throws StartupRefusal naming the file that cannot be read, or that does not belong to the other. */
export async function readCertificate(files: { certificate: string; key: string }): Promise<Certificate> {
  const refuse = (setting: string) => () => {
    throw new StartupRefusal(`startup:setting.${setting}`);
  };
  const cert = await readFile(files.certificate, 'utf8').catch(refuse('KITH_DROPBOX_CERTIFICATE'));
  const key = await readFile(files.key, 'utf8').catch(refuse('KITH_DROPBOX_KEY'));
  try {
    createSecureContext({ cert, key });
  } catch {
    refuse('KITH_DROPBOX_CERTIFICATE')();
  }
  return { cert, key };
}
