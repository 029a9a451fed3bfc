import type { MailList } from '../mail-list.ts';

const hosts = /^(?:[\w-]+\.)?(?:ex)?mail\.qq\.com$/;

/** Signing in has the hosts' other paths. */
const mailPath = /^\/(?:home\/|cgi-bin\/(?!login))/;

export function isQq({ location }: Document): boolean {
  return hosts.test(location.hostname) && mailPath.test(location.pathname);
}

export const qqList: MailList = {
  recognises: isQq,

  /** Rows show names and no addresses, and a name decides nothing. */
  rows: () => [],
};
