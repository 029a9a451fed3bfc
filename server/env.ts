import { resolve } from 'node:path';
import { z } from 'zod';
import type { Language } from '../shared/i18n/catalogue.ts';
import { StartupRefusal } from './startup/startup-refusal.ts';
import { TrustedProxies } from './trusted-proxies.ts';

const filled = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const MailDomain = z
  .string()
  .toLowerCase()
  .regex(/^([a-z0-9-]+\.)+[a-z0-9-]+$/);

const Settings = z.object({
  PORT: filled(z.coerce.number().int().min(0).max(65_535).default(8420)),
  KITH_HOST: filled(z.string().default('127.0.0.1')),
  KITH_DATA: filled(z.string().default('data')),
  KITH_POSTGRES_BIN: filled(z.string().optional()),
  DATABASE_URL: filled(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  KITH_TRUSTED_PROXIES: filled(TrustedProxies.default([])),
  KITH_PUBLIC_URL: filled(z.url({ protocol: /^https?$/ }).optional()),
  KITH_BALLOT_PORT: filled(z.coerce.number().int().min(0).max(65_535).optional()),
  KITH_BALLOT_URL: filled(z.url({ protocol: /^https?$/ }).optional()),
  KITH_DROPBOX_PORT: filled(z.coerce.number().int().min(1).max(65_535).optional()),
  KITH_DROPBOX_HOST: filled(z.string().default('127.0.0.1')),
  KITH_DROPBOX_DOMAIN: filled(MailDomain.optional()),
  KITH_DROPBOX_CERTIFICATE: filled(z.string().optional()),
  KITH_DROPBOX_KEY: filled(z.string().optional()),
  SMTP_URL: filled(z.url({ protocol: /^smtps?$/ }).optional()),
  KITH_MAIL_FROM: filled(z.string().optional()),
  KITH_PRIVATE_WEBHOOKS: filled(z.enum(['yes', 'no']).default('no')),
  KITH_LOG_LEVEL: filled(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  ),
});

/** Paths of PEM files. */
type CertificateFiles = { certificate: string; key: string };

export type Environment = {
  port: number;
  host: string;
  dataFolder: string;
  /** Folder of the PostgreSQL binaries the operator prefers. */
  postgresBinaries: string | undefined;
  databaseUrl: string | undefined;
  publicUrl: string | undefined;
  /** Where ballots of surveys are taken, apart from everything that knows who asks. */
  ballotPort: number;
  ballotUrl: string | undefined;
  /** Addresses and ranges believed, besides this machine, when they say whom they ask for. */
  trustedProxies: string[];
  /** Where mail for drop-boxes is received; null when it is not. */
  dropBox: { host: string; port: number; domain: string; tls: CertificateFiles | null } | null;
  smtpUrl: string | undefined;
  /** Sender of Kith's own mails; by default the account of the mail server. */
  mailFrom: string | undefined;
  /** Lets webhooks reach the inner network, and go without TLS. */
  allowsPrivateWebhooks: boolean;
  logLevel: z.infer<typeof Settings>['KITH_LOG_LEVEL'];
};

/** The only reader of the process's environment. @throws StartupRefusal naming the first wrong setting. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const { success, data, error } = Settings.safeParse(variables);
  if (!success) {
    const [issue] = error.issues;
    throw new StartupRefusal(`startup:setting.${String(issue?.path[0])}`);
  }
  return {
    port: data.PORT,
    host: data.KITH_HOST,
    dataFolder: resolve(data.KITH_DATA),
    postgresBinaries: data.KITH_POSTGRES_BIN,
    databaseUrl: data.DATABASE_URL,
    publicUrl: data.KITH_PUBLIC_URL,
    ballotPort: data.KITH_BALLOT_PORT ?? (data.PORT === 0 ? 0 : data.PORT + 1),
    ballotUrl: data.KITH_BALLOT_URL,
    trustedProxies: data.KITH_TRUSTED_PROXIES,
    dropBox: dropBoxOf(data),
    smtpUrl: data.SMTP_URL,
    mailFrom: data.KITH_MAIL_FROM,
    allowsPrivateWebhooks: data.KITH_PRIVATE_WEBHOOKS === 'yes',
    logLevel: data.KITH_LOG_LEVEL,
  };
}

function dropBoxOf(data: z.output<typeof Settings>): Environment['dropBox'] {
  const { KITH_DROPBOX_PORT: port, KITH_DROPBOX_HOST: host, KITH_DROPBOX_DOMAIN: domain } = data;
  if (port === undefined) return null;
  if (!domain) throw new StartupRefusal('startup:setting.KITH_DROPBOX_DOMAIN');
  return { host, port, domain, tls: certificateOf(data) };
}

/** Both or neither: one alone would be taken for safety that is not there. */
function certificateOf(data: z.output<typeof Settings>): CertificateFiles | null {
  const { KITH_DROPBOX_CERTIFICATE: certificate, KITH_DROPBOX_KEY: key } = data;
  if (!certificate && !key) return null;
  if (!certificate) throw new StartupRefusal('startup:setting.KITH_DROPBOX_CERTIFICATE');
  if (!key) throw new StartupRefusal('startup:setting.KITH_DROPBOX_KEY');
  return { certificate, key };
}

/** The terminal's language, by the order POSIX gives these variables. */
export function terminalLanguage(variables: NodeJS.ProcessEnv = process.env): Language {
  const locale = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
