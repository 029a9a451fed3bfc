import { companyPages } from './company-pages.ts';
import type { ConsolePage } from './console-page.ts';
import { customerPages } from './customer-pages.ts';
import { loyaltyPages } from './loyalty-pages.ts';
import { peoplePages } from './people-pages.ts';
import { signedOutPages } from './signed-out-pages.ts';

/** Every page of the console. To add one: write its component, add its line to the list of its section. */
export const pages: ConsolePage[] = [
  ...customerPages,
  ...loyaltyPages,
  ...peoplePages,
  ...companyPages,
  ...signedOutPages,
];
