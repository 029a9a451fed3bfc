import { useNavigate } from '@tanstack/react-router';
import { queryClient } from '../page-client.ts';

/** Ends the session and forgets what this page had read. */
export function useSignOut() {
  const navigate = useNavigate();
  return async () => {
    await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    queryClient.clear();
    await navigate({ to: '/sign-in' });
  };
}
