import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanel } from './panel-context.ts';

/** Puts a text into the mail being written. Of one that found no editor, `kept` stays in `unplaced` to be taken along. */
export function useInsertion() {
  const { t } = useTranslation();
  const { source, announce } = usePanel();
  const [unplaced, setUnplaced] = useState<string | null>(null);
  const insert = async (draft: { text: string; asIs?: boolean }, kept = draft.text): Promise<boolean> => {
    const outcome = await source.draft(draft).catch(() => 'no-compose' as const);
    if (outcome === 'no-compose') setUnplaced(kept);
    else announce(t(`prompts:panel.draft.${outcome}`));
    return outcome !== 'no-compose';
  };
  return { insert, unplaced, forget: () => setUnplaced(null) };
}
