import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../shared/time/day.ts';
import { useToday } from './clock.tsx';
import { useFormat } from './format.ts';
import { Tag } from './tag.tsx';

/** How a day stands to today: late, today, tomorrow, or its date. */
export function DaysLate({ dueOn }: { dueOn: string }) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const days = daysBetween(useToday(), dueOn);
  if (days < 0) return <Tag tone="late">{t('daysLate', { count: -days })}</Tag>;
  if (days === 0) return <Tag tone="due">{t('dueToday')}</Tag>;
  if (days === 1) return <Tag tone="due">{t('dueTomorrow')}</Tag>;
  return <Tag>{t('dueOn', { day: format.day(dueOn) })}</Tag>;
}
