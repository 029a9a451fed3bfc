import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageClient } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import type { CustomerSelection } from './console-selection.ts';

const sliceSize = 200;

/** One transaction a slice. Who leaves half-way has changed what was counted, and can go on with the rest. */
export function useChangeOwner(onDone: () => void) {
  const { t } = useTranslation('customersConsole');
  const [done, setDone] = useState(0);
  const action = useAction(
    {
      mutationFn: async ({ selection, newOwnerId }: { selection: CustomerSelection; newOwnerId: string }) => {
        setDone(0);
        if (selection.kind === 'some') await changeSome([...selection.ids], newOwnerId, setDone);
        else await changeAll(selection, newOwnerId, setDone);
      },
    },
    { done: t('bulk.done'), onDone },
  );
  return { ...action, done };
}

async function changeSome(ids: string[], ownerId: string, onProgress: (done: number) => void) {
  for (let from = 0; from < ids.length; from += sliceSize) {
    const customerIds = ids.slice(from, from + sliceSize);
    await pageClient.customers.reassignOwner.mutate({ customerIds, ownerId });
    onProgress(from + customerIds.length);
  }
}

async function changeAll(
  { filters }: Extract<CustomerSelection, { kind: 'all' }>,
  newOwnerId: string,
  onProgress: (done: number) => void,
) {
  let done = 0;
  let after: string | null = null;
  do {
    const slice: { changed: number; next: string | null } =
      await pageClient.customers.reassignMatching.mutate({ filters, newOwnerId, after });
    done += slice.changed;
    onProgress(done);
    after = slice.next;
  } while (after !== null);
}
