import type { Icon } from '@tabler/icons-react';
import type { RouteComponent } from '@tanstack/react-router';
import type { Role } from '../../../shared/features/administration/model.ts';

export const navSections = ['customers', 'loyalty', 'people', 'company'] as const;

/** A figure beside a page's name in the menu; `label` says it in words. */
type NavCount = { count: number; label: string; isLate?: boolean };

/** One line of the registry, in `customer-pages.ts`, `loyalty-pages.ts` and so on; `pages.ts` puts them together. */
export type ConsolePage = {
  /** As TanStack Router writes it: `/customers/$customerId`. */
  path: string;
  /** Message key of the name, in the menu, the palette and the window's title. */
  titleKey: string;
  /** Its place in the menu; left out, the page is reached by a link only. */
  nav?: { section: (typeof navSections)[number]; icon: Icon; useCount?: () => NavCount | undefined };
  /** Who may open it; left out, everyone who is signed in. */
  roles?: Role[];
  /** `signed-out` pages stand alone and need no session. */
  access?: 'signed-in' | 'signed-out';
  /** True where the page names the window itself, after what it shows. */
  hasOwnTitle?: boolean;
  component: RouteComponent;
};

export function mayOpen(page: ConsolePage, roles: readonly Role[]): boolean {
  return !page.roles || page.roles.some((role) => roles.includes(role));
}
