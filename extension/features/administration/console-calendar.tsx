import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { useToday } from '../../ui/clock.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { CalendarDayForm } from './console-calendar-day-form.tsx';
import { CalendarDayList } from './console-calendar-day-list.tsx';

/** Where the year departs from the week, by law and by the company's own word. */
export function CompanyCalendar() {
  const { t } = useTranslation('calendar');
  const thisYear = Number(useToday().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const canChange = useHasRole('administrator');
  const calendar = useQuery(api.calendar.list.queryOptions({ year }));
  return (
    <Card title={t('title')}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('hint')}
        </Text>
        <SegmentedControl
          aria-label={t('year')}
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
          data={[thisYear, thisYear + 1].map(String)}
        />
        {calendar.isPending && <LoadingRows />}
        {calendar.error && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />}
        {calendar.data && <CalendarDayList {...calendar.data} year={year} />}
        {canChange && <CalendarDayForm key={year} year={year} />}
      </Stack>
    </Card>
  );
}
