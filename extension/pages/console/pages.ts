import { IconChecklist, IconSun, IconUsers } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { ConsolePage } from './console-page.ts';

/** Every page of the console, in the order of the menu. To add one: write its component, add its line. */
export const pages: ConsolePage[] = [
  {
    path: '/',
    titleKey: 'console:nav.today',
    nav: { section: 'customers', icon: IconSun },
    component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
  },
  {
    path: '/customers',
    titleKey: 'customersConsole:title',
    nav: { section: 'customers', icon: IconUsers },
    component: lazyRouteComponent(
      () => import('../../features/customers/console-customers.tsx'),
      'CustomersPage',
    ),
  },
  {
    path: '/promises',
    titleKey: 'promises:title',
    nav: { section: 'customers', icon: IconChecklist },
    component: lazyRouteComponent(
      () => import('../../features/promises/console-promises.tsx'),
      'PromisesPage',
    ),
  },
];
