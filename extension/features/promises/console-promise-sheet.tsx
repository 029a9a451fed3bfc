import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { PromiseRow } from './console-promise-row.tsx';

export type ListedPromise = { promise: CustomerPromise; customerName: string; ownerName: string };
type PromiseSheetProps = { items: ListedPromise[]; showCustomer: boolean };

export function PromiseSheet({ items, showCustomer }: PromiseSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet
      label={t('promises:title')}
      columns={[
        { label: t('promisesConsole:column.promise') },
        ...(showCustomer ? [{ label: t('promisesConsole:column.customer') }] : []),
        { label: t('promisesConsole:column.owner') },
        { label: t('promisesConsole:column.due') },
        { label: t('promisesConsole:column.actions'), end: true },
      ]}
    >
      {items.map((item) => (
        <PromiseRow key={item.promise.id} item={item} showCustomer={showCustomer} />
      ))}
    </Sheet>
  );
}
