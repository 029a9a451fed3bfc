import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { ErrorState } from '../../ui/error-state.tsx';
import { NotFound } from './not-found.tsx';
import { PageFrame } from './page-frame.tsx';
import { pages } from './pages.ts';
import { Shell } from './shell.tsx';
import { SignedIn } from './signed-in.tsx';

/** Signed-in pages stand in the shell; the others alone. */
export function createConsoleRouter(now: () => Date) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
  const shell = createRoute({
    getParentRoute: () => root,
    id: 'signed-in',
    component: () => (
      <SignedIn now={now}>
        <Shell />
      </SignedIn>
    ),
  });
  const routesBelow = (parent: typeof shell | typeof root, access: 'signed-in' | 'signed-out') =>
    pages
      .filter((page) => (page.access ?? 'signed-in') === access)
      .map((page) =>
        createRoute({
          getParentRoute: () => parent,
          path: page.path,
          component: () => <PageFrame page={page} />,
          loader: () => page.component.preload?.(),
        }),
      );
  return createRouter({
    routeTree: root.addChildren([
      ...routesBelow(root, 'signed-out'),
      shell.addChildren(routesBelow(shell, 'signed-in')),
    ]),
    defaultPreload: 'intent',
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
    scrollRestoration: true,
  });
}
