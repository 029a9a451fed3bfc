import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Movement, MovementDetail } from '../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import type { RowColumn } from '../../ui/save-rows.ts';
import classes from './console-movement.module.css';

/** Who went this way, and what changed for them meanwhile. */
export function MovementDetailCard({
  between,
  way,
}: {
  between: { fromMonth: string; toMonth: string };
  way: Pick<Movement[number], 'from' | 'to'>;
}) {
  const { t } = useTranslation('sayAndDo');
  const format = useFormat();
  const found = useQuery(api.sayAndDo.movementDetail.queryOptions({ ...between, ...way }));
  const title = t('movement.detail', { from: t(`quadrant.${way.from}`), to: t(`quadrant.${way.to}`) });
  const mean = (value: number) => format.count(Math.round(value * 10) / 10);
  const changed: RowColumn<MovementDetail['changes'][number]>[] = [
    { label: t('movement.component'), text: ({ component }) => t(`component.${component}`) },
    { label: t('movement.before'), text: ({ meanBefore }) => String(meanBefore) },
    { label: t('movement.after'), text: ({ meanAfter }) => String(meanAfter) },
    { label: t('movement.count'), text: ({ count }) => String(count) },
  ];
  return (
    <Card
      title={title}
      action={
        <ExportRows
          title={title}
          fileName={`movement-${way.from}-${way.to}`}
          columns={[{ label: t('column.customer'), text: ({ name }) => name }]}
          rows={found.data?.customers ?? []}
        />
      }
    >
      {found.isPending && <LoadingRows count={2} />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <Stack gap="sm">
          {way.from !== way.to && (
            <div>
              <Group justify="space-between" gap="xs">
                <Text fw={600} size="sm">
                  {t('movement.changed')}
                </Text>
                <ExportRows
                  title={t('movement.changed')}
                  fileName={`changed-${way.from}-${way.to}`}
                  columns={changed}
                  rows={found.data.changes}
                />
              </Group>
              {found.data.changes.length === 0 && <Text size="sm">{t('movement.noPattern')}</Text>}
              {found.data.changes.map(({ component, meanBefore, meanAfter, count }) => (
                <Text key={component} size="sm">
                  {t('movement.change', {
                    ...{ component: t(`component.${component}`), count },
                    ...{ before: mean(meanBefore), after: mean(meanAfter) },
                  })}
                </Text>
              ))}
              <Text size="xs" c="dimmed">
                {t('movement.notCause')}
              </Text>
            </div>
          )}
          <Text fw={600} size="sm">
            {t('movement.who')}
          </Text>
          <ul className={classes.who}>
            {found.data.customers.map(({ id, name }) => (
              <li key={id}>
                <Anchor component={Link} to={`/customers/${id}`}>
                  {name}
                </Anchor>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Card>
  );
}
