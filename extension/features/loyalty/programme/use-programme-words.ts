import { useTranslation } from 'react-i18next';
import { factRules } from '../../../../shared/features/loyalty/programme/facts.ts';
import type {
  Comparison,
  Condition,
  ConditionGroup,
  NamedLevel,
} from '../../../../shared/features/loyalty/programme/model.ts';
import type { Gap } from '../../../../shared/features/loyalty/programme/next-level.ts';
import { useFormat } from '../../../ui/format.ts';
import { useLanguage } from '../../../ui/use-language.ts';

type Figure = Pick<Comparison, 'fact' | 'currency'>;

/** Levels, conditions and what is missing, as sentences. */
export function useProgrammeWords() {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const language = useLanguage();

  function figure({ fact, currency }: Figure, value: number): string {
    const { unit } = factRules[fact];
    if (unit === 'money') return format.amount(value, currency ?? 'CNY');
    return unit === 'percent' ? format.percent(value / 100) : format.count(value);
  }

  function comparison({ window, value, ...one }: Comparison): string {
    const words = { window: t(`window.${window}`), value: figure(one, value), count: value };
    return t(`comparison.${one.fact}`, words);
  }

  function measure({ fact, window }: Pick<Comparison, 'fact' | 'window'>): string {
    const name = t(`fact.${fact}`);
    return factRules[fact].isOverTime ? t('factOver', { fact: name, window: t(`window.${window}`) }) : name;
  }

  function group({ match, comparisons }: ConditionGroup, others: string[] = []): string {
    const parts = [...comparisons.map(comparison), ...others];
    return match === 'all' ? format.list(parts) : format.either(parts);
  }

  function gap({ remaining, byOn, window, ...one }: Gap): string {
    const within = t(`within.${window}`);
    const when = byOn ? t('by', { within, date: format.day(byOn) }) : within;
    if (remaining === null) return t(`gap.${one.fact}-unknown`);
    return t(`gap.${one.fact}`, { when, value: figure(one, remaining), count: remaining }).trim();
  }

  return {
    figure,
    measure,
    condition: ({ groups, ...rest }: Condition) =>
      group(
        rest,
        groups.map((one) => (one.comparisons.length > 1 ? `(${group(one)})` : group(one))),
      ),
    gaps: (gaps: readonly Gap[]) => format.list(gaps.map(gap)),
    name: (level: Pick<NamedLevel, 'name'> | null | undefined) => level?.name[language] ?? t('noLevel'),
    benefits: (level: NamedLevel) => level.benefits[language],
  };
}
