import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { summaryOf } from '../../../shared/features/complaints/summary.ts';
import { DaysLate } from '../../ui/days-late.tsx';
import { useFormat } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';
import { useCauseName } from './console-cause-name.ts';
import type { ListedComplaint } from './console-complaint-list.ts';
import { StateTag } from './console-state-tag.tsx';

type SheetProps = { items: ListedComplaint[]; onOpen: (id: string) => void; showCustomer: boolean };

export function ComplaintSheet({ items, onOpen, showCustomer }: SheetProps) {
  const { t } = useTranslation('complaintsConsole');
  return (
    <Sheet
      label={t('complaints:title')}
      columns={[
        { label: t('column.complaint') },
        ...(showCustomer ? [{ label: t('column.customer') }] : []),
        { label: t('column.state') },
        { label: t('column.owner') },
        { label: t('column.due'), end: true },
      ]}
    >
      {items.map((item) => (
        <ComplaintRow key={item.complaint.id} item={item} onOpen={onOpen} showCustomer={showCustomer} />
      ))}
    </Sheet>
  );
}

function ComplaintRow({ item, onOpen, showCustomer }: Omit<SheetProps, 'items'> & { item: ListedComplaint }) {
  const { t } = useTranslation('complaintsConsole');
  const format = useFormat();
  const causeName = useCauseName();
  const { complaint, customerName, ownerName, dueOn } = item;
  const summary = summaryOf(complaint.words) || t(`complaints:kind.${complaint.kind}`);
  const below = [
    t(`complaints:kind.${complaint.kind}`),
    t('complaints:since', { since: format.day(complaint.receivedOn) }),
    ...(complaint.causeId ? [causeName(complaint.causeId)] : []),
    ...(complaint.verdict ? [t(`complaints:verdict.${complaint.verdict}`)] : []),
  ];
  return (
    <tr>
      <td>
        <UnstyledButton onClick={() => onOpen(complaint.id)} ta="start">
          <Text fw={600} component="span" display="block">
            {summary}
          </Text>
          <Text size="sm" c="dimmed" component="span">
            {below.join(' · ')}
          </Text>
        </UnstyledButton>
      </td>
      {showCustomer && (
        <td>
          <CustomerLink id={complaint.customerId} name={customerName} />
        </td>
      )}
      <td>
        <StateTag state={complaint.state} />
      </td>
      <td data-label={t('column.owner')}>{ownerName}</td>
      <td data-end>
        {dueOn && <DaysLate dueOn={dueOn} />}
        {!dueOn && complaint.state === 'told' && (
          <Text size="sm" c="dimmed" component="span">
            {t('complaints:waitsForThem')}
          </Text>
        )}
        {!dueOn && complaint.state === 'solved' && (
          <Text size="sm" component="span">
            {t('complaints:tellThem')}
          </Text>
        )}
      </td>
    </tr>
  );
}
