import type { Logger } from 'pino';
import { administrationMessages } from '../../../shared/features/administration/messages.ts';
import { languages } from '../../../shared/i18n/catalogue.ts';
import type { Links, Mail } from '../../auth/send-link.ts';
import { mailOf } from '../../letters.ts';

export type DeliveryParts = { links: Links; log: Logger };

/** Shown once to the administrator when it could not be mailed; `link` is null when it was. */
export type Delivery = { email: string; link: string | null };

export async function deliverLink(
  { links, log }: DeliveryParts,
  { kind, email, link }: { kind: 'invitation' | 'reset'; email: string; link: string },
): Promise<Delivery> {
  if (!links.sendMail) return { email, link };
  try {
    await links.sendMail(composeMail(kind, email, link));
    return { email, link: null };
  } catch (error) {
    log.error({ err: error }, 'the mail server refused a link');
    return { email, link };
  }
}

/** Which language the reader prefers is not known yet: the letter says it in all of them. */
function composeMail(kind: 'invitation' | 'reset', to: string, link: string): Mail {
  const letters = languages.map((language) => administrationMessages[language].mail[kind]);
  return mailOf(
    to,
    letters.map(({ subject, text }) => ({ subject, text: text.replace('{{link}}', link) })),
  );
}
