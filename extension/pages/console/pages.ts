import {
  IconBinaryTree,
  IconBucketDroplet,
  IconChartArea,
  IconChecklist,
  IconCoins,
  IconDevices,
  IconEraser,
  IconHandStop,
  IconHeartHandshake,
  IconMail,
  IconMailCog,
  IconMessageReport,
  IconPencil,
  IconPlugConnected,
  IconSettings,
  IconStairsUp,
  IconSun,
  IconUpload,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { useMyComplaintCount } from '../../features/complaints/console-complaint-list.ts';
import { useLateCount } from '../../features/promises/console-my-promises.ts';
import { useTodayCount } from '../../features/prompts/console-today-count.ts';
import type { ConsolePage } from './console-page.ts';

/** Every page of the console, in the order of the menu. To add one: write its component, add its line. */
export const pages: ConsolePage[] = [
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
    path: '/customers/$customerId',
    titleKey: 'customersConsole:title',
    hasOwnTitle: true,
    component: lazyRouteComponent(() => import('./customer-page.tsx'), 'CustomerPage'),
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
    path: '/loyalty',
    titleKey: 'sayAndDo:pageTitle',
    nav: { section: 'customers', icon: IconHeartHandshake },
    component: lazyRouteComponent(() => import('../../features/loyalty/console-loyalty.tsx'), 'LoyaltyPage'),
  },
  {
    path: '/value',
    titleKey: 'value:title',
    nav: { section: 'customers', icon: IconCoins },
    component: lazyRouteComponent(
      () => import('../../features/loyalty/value/console-value.tsx'),
      'ValuePage',
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
  {
    path: '/tiers',
    titleKey: 'tiers:title',
    nav: { section: 'customers', icon: IconChartArea },
    component: lazyRouteComponent(
      () => import('../../features/loyalty/tiers/console-tiers.tsx'),
      'TiersPage',
    ),
  },
  {
    path: '/programme',
    titleKey: 'programme:title',
    nav: { section: 'customers', icon: IconStairsUp },
    component: lazyRouteComponent(
      () => import('../../features/loyalty/programme/console-programme.tsx'),
      'ProgrammePage',
    ),
  },
  {
    path: '/insight',
    titleKey: 'insight:title',
    nav: { section: 'company', icon: IconBucketDroplet },
    component: lazyRouteComponent(() => import('../../features/insight/console-insight.tsx'), 'InsightPage'),
  },
  {
    path: '/referrals',
    titleKey: 'referrals:title',
    nav: { section: 'customers', icon: IconBinaryTree },
    component: lazyRouteComponent(
      () => import('../../features/insight/console-referrals.tsx'),
      'ReferralsPage',
    ),
  },
  {
    path: '/imports',
    titleKey: 'imports:title',
    nav: { section: 'company', icon: IconUpload },
    roles: ['manager', 'administrator'],
    component: lazyRouteComponent(() => import('../../features/imports/console-imports.tsx'), 'ImportsPage'),
  },
  {
    path: '/people',
    titleKey: 'console:nav.people',
    nav: { section: 'people', icon: IconUsersGroup },
    component: lazyRouteComponent(
      () => import('../../features/administration/console-people.tsx'),
      'PeoplePage',
    ),
  },
  {
    path: '/people/$staffId/hand-over',
    titleKey: 'handovers:title',
    component: lazyRouteComponent(
      () => import('../../features/handovers/console-handover.tsx'),
      'HandoverPage',
    ),
  },
  {
    path: '/consents',
    titleKey: 'consents:title',
    nav: { section: 'company', icon: IconHandStop },
    component: lazyRouteComponent(
      () => import('../../features/consents/console-purposes.tsx'),
      'PurposesPage',
    ),
  },
  {
    path: '/devices',
    titleKey: 'console:nav.devices',
    nav: { section: 'company', icon: IconDevices },
    component: lazyRouteComponent(
      () => import('../../features/administration/console-devices.tsx'),
      'DevicesPage',
    ),
  },
  {
    path: '/integrations',
    titleKey: 'integrations:title',
    nav: { section: 'company', icon: IconPlugConnected },
    roles: ['administrator'],
    component: lazyRouteComponent(
      () => import('../../features/integrations/console-integrations.tsx'),
      'IntegrationsPage',
    ),
  },
  {
    path: '/mail-clients',
    titleKey: 'mailClients:title',
    nav: { section: 'company', icon: IconMailCog },
    component: lazyRouteComponent(
      () => import('../../features/mail-clients/console-mail-clients.tsx'),
      'MailClientsPage',
    ),
  },
  {
    path: '/erasures',
    titleKey: 'erasure:title',
    nav: { section: 'company', icon: IconEraser },
    roles: ['administrator'],
    component: lazyRouteComponent(
      () => import('../../features/erasure/console-erasures.tsx'),
      'ErasuresPage',
    ),
  },
  {
    path: '/erasures/$erasureId',
    titleKey: 'erasure:certificate',
    roles: ['administrator'],
    component: lazyRouteComponent(
      () => import('../../features/erasure/console-certificate.tsx'),
      'CertificatePage',
    ),
  },
  {
    path: '/settings',
    titleKey: 'console:nav.settings',
    nav: { section: 'company', icon: IconSettings },
    component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
  },
  {
    path: '/sign-in',
    titleKey: 'administration:signIn.title',
    access: 'signed-out',
    component: lazyRouteComponent(
      () => import('../../features/administration/console-sign-in.tsx'),
      'SignInPage',
    ),
  },
  {
    path: '/forgot-password',
    titleKey: 'administration:forgot.title',
    access: 'signed-out',
    component: lazyRouteComponent(
      () => import('../../features/administration/console-forgot-password.tsx'),
      'ForgotPasswordPage',
    ),
  },
  {
    path: '/invitation',
    titleKey: 'administration:signIn.title',
    access: 'signed-out',
    component: lazyRouteComponent(
      () => import('../../features/administration/console-invitation.tsx'),
      'InvitationPage',
    ),
  },
  {
    path: '/device',
    titleKey: 'administration:pair.title',
    component: lazyRouteComponent(
      () => import('../../features/administration/console-pair-device.tsx'),
      'PairDevicePage',
    ),
  },
];
