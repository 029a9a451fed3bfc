import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Absence, AbsenceDetail } from '../../../shared/features/handovers/absence.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { DaysLate } from '../../ui/days-late.tsx';
import { RowsSheet } from '../../ui/rows-sheet.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';

type Owed = AbsenceDetail['promises'][number];
type AbsencePromisesProps = { absence: Absence; promises: Owed[] };

/** What a stand-in owes, and who keeps it once who was away is back. */
export function AbsencePromises({ absence, promises }: AbsencePromisesProps) {
  const { t } = useTranslation('absences');
  const nameOf = useColleagueName();
  const keep = useAction(api.absences.keepPromise.mutationOptions(), { done: t('kept') });
  const isOver = absence.state === 'over';
  const ways = ({ promise }: Owed) => [
    { value: 'back', label: t('meanwhile.backTo', { name: nameOf(absence.staffId) }) },
    { value: 'stays', label: t('meanwhile.stays', { name: nameOf(promise.ownerId) }) },
  ];
  const wayOf = (row: Owed) => ways(row)[row.stays || isOver ? 1 : 0]!;
  return (
    <RowsSheet
      title={t('meanwhile.promises')}
      sentence={t(isOver ? 'meanwhile.promisesOver' : 'meanwhile.promisesSentence')}
      fileName={`${nameOf(absence.staffId)}-promises`}
      rows={promises}
      keyOf={({ promise }) => promise.id}
      empty={t('meanwhile.none')}
      columns={[
        {
          label: t('meanwhile.customer'),
          text: ({ customerName }) => customerName,
          show: ({ promise, customerName }) => <CustomerLink id={promise.customerId} name={customerName} />,
        },
        { label: t('meanwhile.promise'), text: ({ promise }) => promise.what },
        {
          label: t('meanwhile.due'),
          text: ({ promise }) => promise.dueOn,
          show: ({ promise }) => <DaysLate dueOn={promise.dueOn} />,
        },
        { label: t('meanwhile.with'), text: ({ promise }) => nameOf(promise.ownerId) },
        {
          label: t('meanwhile.goesTo'),
          text: (row) => wayOf(row).label,
          show: (row) =>
            isOver ? (
              wayOf(row).label
            ) : (
              <NativeSelect
                size="xs"
                aria-label={t('meanwhile.goesToOf', { what: row.promise.what })}
                data={ways(row)}
                value={wayOf(row).value}
                onChange={({ currentTarget }) =>
                  keep.mutate({
                    ...{ id: absence.id, promiseId: row.promise.id },
                    stays: currentTarget.value === 'stays',
                  })
                }
              />
            ),
        },
      ]}
    />
  );
}
