import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parts } from './build-missing.ts';
import type { Speak } from './speak.ts';

export interface Announcement {
  url: string;
  root: string;
  /** Null once somebody can sign in. */
  firstAdministratorLink: string | null;
}

export function announce({ url, root, firstAdministratorLink }: Announcement, speak: Speak): void {
  const chrome = join(root, parts.chrome.output);
  const firefox = join(root, parts.firefox.output);
  console.log(speak('startup:ready', { url }));
  if (firstAdministratorLink)
    console.log(speak('startup:firstAdministrator', { link: firstAdministratorLink }));
  if (!existsSync(chrome)) return;
  console.log(speak('startup:extension', { folder: chrome, firefox }));
  console.log(speak('startup:installExtension'));
}
