import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOver } from '../../../shared/features/handovers/model.ts';
import { pageClient } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';

/** Slice after slice until nothing is left. Leaving the page stops between two; what is left can be handed over again. */
export function useHandOver(total: number) {
  const { t } = useTranslation('handovers');
  const [done, setDone] = useState(0);
  const action = useAction(
    {
      mutationFn: async (input: HandOver) => {
        setDone(0);
        for (let handed = 0; ; ) {
          const slice = await pageClient.handovers.handOver.mutate(input);
          handed += slice.handed;
          setDone(handed);
          if (slice.left === 0 || slice.handed === 0) return handed;
        }
      },
    },
    { done: t('done', { count: total }) },
  );
  return { ...action, done };
}
