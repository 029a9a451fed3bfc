import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../../panel/panel-context.ts';

/** Puts a text at the cursor of the mail being written. One that found no editor is kept in `unplaced`. */
export function useInsertion() {
  const { t } = useTranslation();
  const { source, announce } = usePanel();
  const [unplaced, setUnplaced] = useState<string | null>(null);
  const insert = async (text: string): Promise<boolean> => {
    const outcome = await source.draft({ text, asIs: true }).catch(() => 'no-compose' as const);
    if (outcome === 'no-compose') setUnplaced(text);
    else announce(t(`prompts:panel.draft.${outcome}`));
    return outcome !== 'no-compose';
  };
  return { insert, unplaced, forget: () => setUnplaced(null) };
}
