import {
  IconBinaryTree,
  IconBucketDroplet,
  IconBulb,
  IconChartArea,
  IconCoins,
  IconHeartHandshake,
  IconStairsUp,
  IconTrendingUp,
} from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { ConsolePage } from './console-page.ts';

/** What customers say and do, what they are worth, and what the company keeps of them. In the order of the menu. */
export const loyaltyPages: ConsolePage[] = [
  {
    path: '/prompts',
    titleKey: 'promptReport:title',
    nav: { section: 'loyalty', icon: IconBulb },
    roles: ['manager', 'administrator'],
    component: lazyRouteComponent(() => import('../../features/prompts/console-prompts.tsx'), 'PromptsPage'),
  },
  {
    path: '/loyalty',
    titleKey: 'sayAndDo:pageTitle',
    nav: { section: 'loyalty', icon: IconHeartHandshake },
    component: lazyRouteComponent(() => import('../../features/loyalty/console-loyalty.tsx'), 'LoyaltyPage'),
  },
  {
    path: '/value',
    titleKey: 'value:title',
    nav: { section: 'loyalty', icon: IconCoins },
    component: lazyRouteComponent(
      () => import('../../features/loyalty/value/console-value.tsx'),
      'ValuePage',
    ),
  },
  {
    path: '/tiers',
    titleKey: 'tiers:title',
    nav: { section: 'loyalty', icon: IconChartArea },
    component: lazyRouteComponent(
      () => import('../../features/loyalty/tiers/console-tiers.tsx'),
      'TiersPage',
    ),
  },
  {
    path: '/programme',
    titleKey: 'programme:title',
    nav: { section: 'loyalty', icon: IconStairsUp },
    component: lazyRouteComponent(
      () => import('../../features/loyalty/programme/console-programme.tsx'),
      'ProgrammePage',
    ),
  },
  {
    path: '/insight',
    titleKey: 'insight:title',
    nav: { section: 'loyalty', icon: IconBucketDroplet },
    component: lazyRouteComponent(() => import('../../features/insight/console-insight.tsx'), 'InsightPage'),
  },
  {
    path: '/referrals',
    titleKey: 'referrals:title',
    nav: { section: 'loyalty', icon: IconBinaryTree },
    component: lazyRouteComponent(
      () => import('../../features/insight/console-referrals.tsx'),
      'ReferralsPage',
    ),
  },
  {
    path: '/bulletins',
    titleKey: 'bulletinsConsole:title',
    nav: { section: 'loyalty', icon: IconTrendingUp },
    roles: ['manager', 'administrator'],
    component: lazyRouteComponent(
      () => import('../../features/bulletins/console-bulletins.tsx'),
      'BulletinsPage',
    ),
  },
  {
    path: '/bulletins/$bulletinId',
    titleKey: 'bulletinsConsole:title',
    hasOwnTitle: true,
    roles: ['manager', 'administrator'],
    component: lazyRouteComponent(
      () => import('../../features/bulletins/console-bulletin.tsx'),
      'BulletinPage',
    ),
  },
];
