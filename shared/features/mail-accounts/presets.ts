import type { MailServerAddress } from './model.ts';

type Preset = MailServerAddress & { domains: readonly string[] };

const tls = { port: 993, security: 'tls' } as const;

/** Where the big providers keep IMAP, under the key of the sentence that says how to be let in there. */
export const presets = {
  qq: { host: 'imap.qq.com', ...tls, domains: ['qq.com', 'foxmail.com', 'vip.qq.com'] },
  exmail: { host: 'imap.exmail.qq.com', ...tls, domains: [] },
  netease163: { host: 'imap.163.com', ...tls, domains: ['163.com'] },
  netease126: { host: 'imap.126.com', ...tls, domains: ['126.com'] },
  gmail: { host: 'imap.gmail.com', ...tls, domains: ['gmail.com', 'googlemail.com'] },
  outlook: {
    host: 'outlook.office365.com',
    ...tls,
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
  },
} satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;

/** The provider an address shows it is with, or null. */
export function presetOf(address: string): PresetName | null {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const names = Object.keys(presets) as PresetName[];
  return names.find((name) => (presets[name].domains as readonly string[]).includes(domain)) ?? null;
}
