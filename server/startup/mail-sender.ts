import { createTransport } from 'nodemailer';
import type { Links } from '../auth/send-link.ts';
import type { Environment } from '../env.ts';

/** Null while no mail server is set: then links are shown to the administrator instead. */
export function mailSender({ smtpUrl, mailFrom }: Environment): Links['sendMail'] {
  if (!smtpUrl) return null;
  const { username, hostname } = new URL(smtpUrl);
  const account = decodeURIComponent(username);
  const from = mailFrom ?? (account.includes('@') ? account : `kith@${hostname}`);
  const transport = createTransport(smtpUrl);
  return async (mail) => {
    await transport.sendMail({ from, ...mail });
  };
}
