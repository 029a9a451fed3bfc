import type { ReadMail } from '../mail/mail-adapter.ts';

/** What names the mail a promise comes from: its Message-ID, or where the host shows none the host's own key. */
export function promiseSource(mail: Pick<ReadMail, 'adapter' | 'messageId' | 'internetMessageId'>): string {
  return mail.internetMessageId ?? `${mail.adapter}:${mail.messageId}`;
}
