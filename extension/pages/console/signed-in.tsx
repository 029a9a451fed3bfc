import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ClockProvider } from '../../ui/clock.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { refusalOf } from '../../ui/refusal.ts';
import { api } from '../page-client.ts';
import { DirectoryContext } from './directory-context.ts';

/** Lets nobody past who is signed out, and brings them back here after signing in. */
export function SignedIn({ now, children }: { now: () => Date; children: ReactNode }) {
  const directory = useQuery(api.directory.queryOptions());
  const { href, pathname } = useLocation();
  if (refusalOf(directory.error)?.code === 'unauthenticated') {
    // While the sign-in page loads, this still stands here under its address: sending on again would never end.
    if (pathname === '/sign-in') return null;
    return <Navigate to="/sign-in" search={{ next: href }} replace />;
  }
  if (directory.data) {
    return (
      <DirectoryContext value={directory.data}>
        <ClockProvider now={now} timeZone={directory.data.settings.timeZone}>
          {children}
        </ClockProvider>
      </DirectoryContext>
    );
  }
  return (
    <Center mih="100vh" p="md">
      {directory.error ? (
        <ErrorState error={directory.error} onRetry={() => void directory.refetch()} />
      ) : (
        <Loader size="sm" />
      )}
    </Center>
  );
}
