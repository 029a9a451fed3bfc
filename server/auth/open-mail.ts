import { createTransport } from 'nodemailer';
import type { Links } from './send-link.ts';

/** `smtpUrl` as nodemailer reads it, e.g. `smtps://user:password@mail.example.com`; null sends nothing. */
export function openMail(smtpUrl: string | null, from: string): Links['sendMail'] {
  if (!smtpUrl) return null;
  const transport = createTransport(smtpUrl);
  return async (mail) => {
    await transport.sendMail({ ...mail, from });
  };
}
