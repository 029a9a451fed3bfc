import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoSignIn } from '../demo/fill-demo.ts';
import { parts } from './build-missing.ts';
import type { Speak } from './speak.ts';

export interface Announcement {
  url: string;
  root: string;
  /** Null once somebody can sign in. */
  firstAdministratorLink: string | null;
  /** Who can sign in to the demonstration just made. */
  demo: DemoSignIn[];
}

export function announce({ url, root, firstAdministratorLink, demo }: Announcement, speak: Speak): void {
  const chrome = join(root, parts.chrome.output);
  const firefox = join(root, parts.firefox.output);
  console.log(speak('startup:ready', { url }));
  if (firstAdministratorLink)
    console.log(speak('startup:firstAdministrator', { link: firstAdministratorLink }));
  if (demo.length > 0) console.log(speak('commands:signIns'));
  for (const { email, password, roles } of demo)
    console.log(`  ${speak('commands:signIn', { email, password, roles: roles.join(', ') })}`);
  if (!existsSync(chrome)) return;
  console.log(speak('startup:extension', { folder: chrome, firefox }));
  console.log(speak('startup:installExtension'));
}
