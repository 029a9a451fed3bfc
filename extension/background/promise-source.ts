import type { HeardMail } from './mail-message.ts';

/** What names the mail a promise comes from: its Message-ID, or where the host shows none the host's own key. */
export function promiseSource(mail: Pick<HeardMail, 'adapter' | 'messageId' | 'internetMessageId'>): string {
  return mail.internetMessageId ?? `${mail.adapter}:${mail.messageId}`;
}
