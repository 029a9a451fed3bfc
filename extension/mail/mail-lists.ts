import { gmailList } from './gmail/mail-list.ts';
import type { MailList } from './mail-list.ts';
import { neteaseList } from './netease/mail-list.ts';
import { outlookList } from './outlook/mail-list.ts';
import { qqList } from './qq/mail-list.ts';
import { roundcubeList } from './roundcube/mail-list.ts';
import { sogoList } from './sogo/mail-list.ts';

/** The lists of the adapters in `adapters.ts`, apart from them: the script that marks reads and writes no mail. */
export const mailLists: MailList[] = [gmailList, outlookList, qqList, neteaseList, roundcubeList, sogoList];
