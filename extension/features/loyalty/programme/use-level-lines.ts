import { useTranslation } from 'react-i18next';
import type { LevelGlance } from '../../../../shared/features/loyalty/programme/level-glance.ts';
import type { NamedLevel } from '../../../../shared/features/loyalty/programme/model.ts';
import { useFormat } from '../../../ui/format.ts';
import { useProgrammeWords } from './use-programme-words.ts';

/** What there is to say of a customer's level, each part only where it holds. */
export function useLevelLines(levels: readonly NamedLevel[]) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const words = useProgrammeWords();
  const levelOf = (levelId: string | undefined | null) => levels.find(({ id }) => id === levelId);
  return ({ levelId, of, sinceOn, fallsOn, next }: LevelGlance) => {
    const level = levelOf(levelId);
    const above = levelOf(next?.levelId);
    return {
      name: words.name(level),
      since: level && t('sinceDate', { date: format.day(sinceOn) }),
      whose: of === 'company' ? t('ofCompany') : undefined,
      falls: fallsOn ? t('staysUntil', { date: format.day(fallsOn) }) : undefined,
      next: above && next ? t('next', { level: words.name(above), gaps: words.gaps(next.gaps) }) : undefined,
      benefits: level && words.benefits(level),
    };
  };
}
