import { ActionIcon, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/router.ts';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import { calendarSpans } from '../../../shared/time/calendar-spans.ts';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';
import classes from './console-calendar.module.css';

type CalendarYear = inferRouterOutputs<AppRouter>['calendar']['list'] & { year: number };

/** What the company decided takes the place of what the country says about the same day. */
export function CalendarDayList({ country, arrangedUntil, byLaw, decided, year }: CalendarYear) {
  const { t, i18n } = useTranslation('calendar');
  const format = useFormat();
  const canChange = useHasRole('administrator');
  const clear = useAction(api.calendar.clearDay.mutationOptions(), { done: t('saved') });
  const language = i18n.language as Language;
  const ours = new Set(decided.map(({ day }) => day));
  const days = [
    ...byLaw
      .filter(({ day }) => !ours.has(day))
      .map((each) => ({ ...each, name: each.name[language], isDecided: false })),
    ...decided.map((each) => ({ ...each, isDecided: true })),
  ].sort((one, other) => one.day.localeCompare(other.day));
  const spans = calendarSpans(
    days,
    (one, other) =>
      !one.isDecided && !other.isDecided && one.name === other.name && one.isWorking === other.isWorking,
  );
  return (
    <>
      <Text size="sm" c="dimmed">
        {country === null && t('noCountry')}
        {arrangedUntil !== null &&
          t(year <= arrangedUntil ? 'arranged' : 'notArranged', { year: arrangedUntil })}
      </Text>
      {spans.length === 0 && <Text size="sm">{t('noDays')}</Text>}
      <ul className={classes.days}>
        {spans.map(({ day, lastDay, name, isWorking, isDecided }) => (
          <li key={day}>
            <span>
              {day === lastDay
                ? format.day(day)
                : t('span', { from: format.day(day), to: format.day(lastDay) })}
            </span>
            <Text component="span" size="sm" c="dimmed">
              {name}
            </Text>
            <Group gap={6} wrap="nowrap">
              {isDecided && <Tag tone="cool">{t('decided')}</Tag>}
              <Tag tone={isWorking ? 'due' : 'good'}>{t(isWorking ? 'worked' : 'off')}</Tag>
              {isDecided && canChange && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('clear', { day: format.day(day) })}
                  onClick={() => clear.mutate({ day })}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}
