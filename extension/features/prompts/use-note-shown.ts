import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../pages/page-client.ts';
import type { CustomerToday } from './console-who-first.tsx';

/** Tells the server what was shown, for the report; who saw it is not told. */
export function useNoteShown(customers: readonly CustomerToday[] | undefined) {
  const { mutate } = useMutation(api.prompts.noteShown.mutationOptions());
  useEffect(() => {
    if (!customers?.length) return;
    // Only the first reason of each stands on the page.
    const shown = customers.flatMap(({ customer, prompts: [first] }) =>
      first ? [{ customerId: customer.id, promptKey: first.key }] : [],
    );
    mutate({ shown });
  }, [customers, mutate]);
}
