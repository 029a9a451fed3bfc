import { lazyRouteComponent } from '@tanstack/react-router';
import type { ConsolePage } from './console-page.ts';

/** Pages that stand alone, before anybody is signed in. In the order of the menu. */
export const signedOutPages: ConsolePage[] = [
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
