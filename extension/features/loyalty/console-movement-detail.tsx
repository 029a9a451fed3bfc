import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { saveRows } from '../../ui/save-rows.ts';
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
  const save = () =>
    saveRows({
      fileName: `movement-${way.from}-${way.to}`,
      columns: [{ label: t('column.customer'), text: ({ name }) => name }],
      rows: found.data?.customers ?? [],
    });
  return (
    <Card title={title} action={found.data && <ExportButton title={title} onClick={save} />}>
      {found.isPending && <LoadingRows count={2} />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <Stack gap="sm">
          {way.from !== way.to && (
            <div>
              <Text fw={600} size="sm">
                {t('movement.changed')}
              </Text>
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
