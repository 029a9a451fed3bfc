import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { useToday } from '../../ui/clock.tsx';
import { useLevelLines } from '../loyalty/programme/use-level-lines.ts';
import { useValueLines } from '../loyalty/value/use-value-lines.ts';
import type { BriefPoint } from './brief-point.ts';
import type { HandedCustomer } from './handover-answer.ts';

const joined = (parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');

/** What they are worth, whether they still buy, and their level in the programme. */
export function useWorthPoints() {
  const { t } = useTranslation('programme');
  const directory = useDirectory();
  const valueLines = useValueLines(directory, useToday());
  const { levels } = directory.loyalty;
  const levelLines = useLevelLines(levels);
  return (handed: HandedCustomer): BriefPoint[] => {
    const points = valueLines(handed).map(({ name, value, note, source = '' }) => ({
      ...{ key: name, what: t('ui:labelled', { label: name, value: joined([value, note]) }), source },
    }));
    const glance = handed.loyalty.level;
    if (!glance || levels.length === 0) return points;
    const { name, since, whose, falls, next, benefits } = levelLines(glance);
    const level = {
      key: 'level',
      what: t('ui:labelled', { label: t('level'), value: joined([name, since, whose]) }),
      source: joined([falls, next, benefits]),
    };
    return [...points, level];
  };
}
