import {
  IconDevices,
  IconEraser,
  IconHandStop,
  IconMailCog,
  IconPlugConnected,
  IconSettings,
  IconUpload,
} from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { ConsolePage } from './console-page.ts';

/** What is set up once and looked after. In the order of the menu. */
export const companyPages: ConsolePage[] = [
  {
    path: '/imports',
    titleKey: 'imports:title',
    nav: { section: 'company', icon: IconUpload },
    roles: ['manager', 'administrator'],
    component: lazyRouteComponent(() => import('../../features/imports/console-imports.tsx'), 'ImportsPage'),
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
];
