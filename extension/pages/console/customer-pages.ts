import {
  IconChecklist,
  IconMail,
  IconMessageReport,
  IconPencil,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { useMyComplaintCount } from '../../features/complaints/console-complaint-list.ts';
import { useLateCount } from '../../features/promises/console-my-promises.ts';
import { useTodayCount } from '../../features/prompts/console-today-count.ts';
import type { ConsolePage } from './console-page.ts';

/** The day’s work with customers. In the order of the menu. */
export const customerPages: ConsolePage[] = [
  {
    path: '/',
    titleKey: 'console:nav.today',
    nav: { section: 'customers', icon: IconSun, useCount: useTodayCount },
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
    path: '/customers/duplicates',
    titleKey: 'duplicates:title',
    component: lazyRouteComponent(
      () => import('../../features/customers/console-duplicates.tsx'),
      'DuplicatesPage',
    ),
  },
  {
    path: '/customers/archived',
    titleKey: 'customersConsole:archivedTitle',
    component: lazyRouteComponent(
      () => import('../../features/customers/console-archived.tsx'),
      'ArchivedPage',
    ),
  },
  {
    path: '/customers/$customerId',
    titleKey: 'customersConsole:title',
    hasOwnTitle: true,
    component: lazyRouteComponent(() => import('./customer-page.tsx'), 'CustomerPage'),
  },
  {
    path: '/customers/$customerId/brief',
    titleKey: 'handovers:title',
    component: lazyRouteComponent(
      () => import('../../features/handovers/console-brief-page.tsx'),
      'BriefPage',
    ),
  },
  {
    path: '/promises',
    titleKey: 'promises:title',
    nav: { section: 'customers', icon: IconChecklist, useCount: useLateCount },
    component: lazyRouteComponent(
      () => import('../../features/promises/console-promises.tsx'),
      'PromisesPage',
    ),
  },
  {
    path: '/complaints',
    titleKey: 'complaints:title',
    nav: { section: 'customers', icon: IconMessageReport, useCount: useMyComplaintCount },
    component: lazyRouteComponent(
      () => import('../../features/complaints/console-complaints.tsx'),
      'ComplaintsPage',
    ),
  },
  {
    path: '/writing',
    titleKey: 'writing:title',
    nav: { section: 'customers', icon: IconPencil },
    component: lazyRouteComponent(() => import('../../features/writing/console-writing.tsx'), 'WritingPage'),
  },
  {
    path: '/mail',
    titleKey: 'mailAccounts:title',
    nav: { section: 'customers', icon: IconMail },
    component: lazyRouteComponent(() => import('./mail-page.tsx'), 'MailPage'),
  },
];
