import type { MailList } from '../mail-list.ts';

const hosts = /^(?:[\w-]+\.)?(?:ex)?mail\.qq\.com$/;

/** Signing in has the hosts' other paths. */
const mailPath = /^\/(?:home\/|cgi-bin\/(?!login))/;

export const qqList: MailList = {
  recognises: ({ location }) => hosts.test(location.hostname) && mailPath.test(location.pathname),

  /** Rows show names and no addresses, and a name decides nothing. */
  rows: () => [],
};
