import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format.ts';
import type { LevelChange } from './level-change-list.ts';
import { useProgrammeWords } from './use-programme-words.ts';

/** What moved, and what was measured when it did. */
export function useChangeWords() {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const words = useProgrammeWords();
  const named = (name: LevelChange['to']) => words.name(name && { name });
  return {
    moved: ({ from, to }: LevelChange) => t('log.moved', { from: named(from), to: named(to) }),
    reasons: ({ reasons }: LevelChange) =>
      reasons.map(({ measured, ...comparison }) =>
        t(`reason.${comparison.op}`, {
          what: words.measure(comparison),
          value: measured === null ? t('unknown') : words.figure(comparison, measured),
          asked: words.figure(comparison, comparison.value),
        }),
      ),
    when: ({ changedAt }: LevelChange) => format.dayOf(changedAt),
  };
}
