import { Anchor, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { ExportRows } from '../../ui/export-rows.tsx';
import { PromiseSheet } from './console-promise-sheet.tsx';
import { usePromiseColumns } from './use-promise-columns.ts';

/** Open ones by their day; the settled ones of late wait behind a click. */
export function CustomerPromises({ card: { customer, promises } }: { card: Card }) {
  const { t } = useTranslation('promisesConsole');
  const nameOf = useColleagueName();
  const columns = usePromiseColumns();
  const [showsSettled, { toggle }] = useDisclosure(false);
  const open = promises.filter(({ state }) => state === 'open').sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const settled = promises.filter(({ state }) => state !== 'open');
  const listed = (promise: CustomerPromise) => ({
    ...{ promise, customerName: customer.name, ownerName: nameOf(promise.ownerId) },
  });
  const items = [...open, ...(showsSettled ? settled : [])].map(listed);
  return (
    <section aria-label={t('promises:title')}>
      {items.length > 0 && <PromiseSheet items={items} showCustomer={false} />}
      <Group justify="space-between" mt={6}>
        <div>
          {open.length === 0 && !showsSettled && (
            <Text c="dimmed" size="sm" component="span">
              {t('customerEmpty')}{' '}
            </Text>
          )}
          {settled.length > 0 && (
            <Anchor component="button" type="button" size="sm" aria-expanded={showsSettled} onClick={toggle}>
              {t('settledLately', { count: settled.length })}
            </Anchor>
          )}
        </div>
        <ExportRows
          title={t('promises:title')}
          fileName="promises"
          columns={columns}
          rows={[...open, ...settled].map(listed)}
        />
      </Group>
    </section>
  );
}
