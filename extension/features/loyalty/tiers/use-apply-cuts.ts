import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TierCuts } from '../../../../shared/features/loyalty/tiers/model.ts';
import { pageClient } from '../../../pages/page-client.ts';
import { useAction } from '../../../pages/use-action.ts';

/** Slice after slice. Leaving the page stops between two; applied again, what is left follows. */
export function useApplyCuts() {
  const { t } = useTranslation('tiers');
  const [done, setDone] = useState(0);
  const action = useAction(
    {
      mutationFn: async ({ cuts, reason }: { cuts: TierCuts; reason: string }) => {
        setDone(0);
        let after: string | null = null;
        let moved = 0;
        do {
          const slice: { changed: number; next: string | null } = await pageClient.tiers.applyCuts.mutate({
            ...{ cuts, reason, after },
          });
          moved += slice.changed;
          setDone(moved);
          after = slice.next;
        } while (after !== null);
      },
    },
    { done: t('preview.done') },
  );
  return { ...action, done };
}
