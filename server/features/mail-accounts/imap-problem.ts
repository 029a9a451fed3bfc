import { z } from 'zod';
import type { MailProblem } from '../../../shared/features/mail-accounts/model.ts';

/** What imapflow and Node say about a connection that failed. */
const ImapFault = z.object({
  authenticationFailed: z.boolean().optional(),
  tlsFailed: z.boolean().optional(),
  code: z.string().catch(''),
  serverResponseCode: z.string().catch(''),
  responseText: z.string().catch(''),
  message: z.string().catch(''),
});

const certificate =
  /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_SSL_(CERT|TLSV1_ALERT_UNKNOWN_CA))/;
const noTls = /^(EPROTO|ERR_SSL_|ERR_TLS_|STARTTLS)/;
const unknownHost = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EINVAL']);
const away =
  /^(ECONN|ETIME|EHOST|ENET|EPIPE|CONNECT_|GREETING_|UPGRADE_|NoConnection|EConnectionClosed|Closed|StateLogout)/;
const tooMuch = /^(OVERQUOTA|LIMIT|INUSE|UNAVAILABLE|ETHROTTLE)$/;

/** The sentence for a fault of the connection; `unexpected` where none fits. */
export function problemOf(error: unknown): MailProblem {
  const parsed = ImapFault.safeParse(error);
  if (!parsed.success) return 'unexpected';
  const { authenticationFailed, tlsFailed, code, serverResponseCode, responseText, message } = parsed.data;
  // NetEase's words when it was not told who asks, or has imap switched off; it says NO to SELECT then.
  if (/unsafe login/i.test(`${responseText} ${message}`)) return 'unsafeLogin';
  if (tooMuch.test(serverResponseCode) || tooMuch.test(code)) return 'tooMuch';
  if (/too many|quota|rate limit|try again later/i.test(responseText)) return 'tooMuch';
  if (authenticationFailed) return 'wrongPassword';
  if (certificate.test(code)) return 'certificate';
  if (tlsFailed || noTls.test(code)) return 'noTls';
  if (unknownHost.has(code)) return 'unknownHost';
  return away.test(code) ? 'away' : 'unexpected';
}
