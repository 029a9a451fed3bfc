import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/time/day.ts';
import { Card } from '../../ui/card.tsx';
import { useToday } from '../../ui/clock.tsx';
import { DaysLate } from '../../ui/days-late.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { useMyPromises } from './console-my-promises.ts';

const shown = 5;

/** My own open promises of the next seven days; what is late already is only counted. */
export function DueThisWeek() {
  const { t } = useTranslation('promisesConsole');
  const today = useToday();
  const mine = useMyPromises();
  const items = mine.data?.items.map(({ promise, customerName }) => ({ ...promise, customerName })) ?? [];
  const late = items.filter(({ dueOn }) => dueOn < today);
  const week = items.filter(({ dueOn }) => dueOn >= today && dueOn <= addDays(today, 6));
  return (
    <Card
      title={t('dueThisWeek')}
      action={
        <Anchor component={Link} to="/promises" size="sm">
          {t('seeAll')}
        </Anchor>
      }
    >
      {mine.isPending && <LoadingRows count={2} />}
      {mine.error && <ErrorState error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data && (
        <Stack gap={9}>
          {week.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('dueThisWeekNone')}
            </Text>
          )}
          {week.slice(0, shown).map((promise) => (
            <Group key={promise.id} justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
              <div style={{ minWidth: 0 }}>
                <Text size="sm" fw={600}>
                  {promise.what}
                </Text>
                <Anchor component={Link} to={`/customers/${promise.customerId}`} size="sm" c="dimmed">
                  {promise.customerName}
                </Anchor>
              </div>
              <DaysLate dueOn={promise.dueOn} />
            </Group>
          ))}
          {late.length > 0 && (
            <Anchor
              size="sm"
              c="var(--late)"
              renderRoot={(props) => <Link to="/promises" search={{ tab: 'late' }} {...props} />}
            >
              {t('lateToo', { count: late.length })}
            </Anchor>
          )}
        </Stack>
      )}
    </Card>
  );
}
