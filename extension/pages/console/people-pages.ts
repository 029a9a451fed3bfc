import { IconMessageQuestion, IconUsersGroup } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { ConsolePage } from './console-page.ts';

/** Colleagues. In the order of the menu. */
export const peoplePages: ConsolePage[] = [
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
    path: '/absences/$absenceId',
    titleKey: 'absences:title',
    component: lazyRouteComponent(
      () => import('../../features/handovers/console-absence.tsx'),
      'AbsencePage',
    ),
  },
  {
    path: '/surveys/$roundId/results',
    titleKey: 'surveyResults:title',
    component: lazyRouteComponent(() => import('../../features/surveys/console-results.tsx'), 'ResultsPage'),
  },
  {
    path: '/surveys',
    titleKey: 'surveyRounds:title',
    nav: { section: 'people', icon: IconMessageQuestion },
    component: lazyRouteComponent(() => import('../../features/surveys/console-rounds.tsx'), 'RoundsPage'),
  },
  {
    path: '/surveys/plan/$roundId',
    titleKey: 'surveyRounds:plan',
    roles: ['hr', 'administrator'],
    component: lazyRouteComponent(
      () => import('../../features/surveys/console-round-plan.tsx'),
      'RoundPlanPage',
    ),
  },
  {
    path: '/surveys/questionnaires/$id',
    titleKey: 'questionnaires:title',
    roles: ['hr', 'administrator'],
    component: lazyRouteComponent(
      () => import('../../features/surveys/console-instrument.tsx'),
      'InstrumentPage',
    ),
  },
];
