import { Anchor, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { PromiseSheet } from './console-promise-sheet.tsx';

/** Open ones by their day; the settled ones of late wait behind a click. */
export function CustomerPromises({ promises }: { promises: CustomerPromise[] }) {
  const { t } = useTranslation('promisesConsole');
  const nameOf = useColleagueName();
  const [showsSettled, { toggle }] = useDisclosure(false);
  const open = promises.filter(({ state }) => state === 'open').sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const settled = promises.filter(({ state }) => state !== 'open');
  const items = [...open, ...(showsSettled ? settled : [])].map((promise) => ({
    promise,
    customerName: '',
    ownerName: nameOf(promise.ownerId),
  }));
  return (
    <section aria-label={t('promises:title')}>
      {items.length > 0 && <PromiseSheet items={items} showCustomer={false} />}
      {open.length === 0 && !showsSettled && (
        <Text c="dimmed" size="sm" component="span">
          {t('customerEmpty')}{' '}
        </Text>
      )}
      {settled.length > 0 && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          mt={6}
          aria-expanded={showsSettled}
          onClick={toggle}
        >
          {t('settledLately', { count: settled.length })}
        </Anchor>
      )}
    </section>
  );
}
