import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Absence } from '../../../shared/features/handovers/absence.ts';
import { pageClient } from '../../pages/page-client.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useAbsenceDays } from './use-absence-days.ts';
import { useSlices } from './use-slices.ts';

/** Back earlier than planned, or not away after all. */
export function GiveBackButton({ absence }: { absence: Absence }) {
  const { t } = useTranslation('absences');
  const days = useAbsenceDays();
  const [isAsking, { open, close }] = useDisclosure(false);
  const isPlanned = absence.state === 'planned';
  const end = useSlices({
    begin: (given: { id: string }) => pageClient.absences.end.mutate(given),
    next: (given) => pageClient.absences.proceed.mutate(given),
    said: t(isPlanned ? 'cancelled' : 'givenBack'),
    onDone: close,
  });
  if (absence.state === 'over') return null;
  const verb = t(isPlanned ? 'cancel' : 'giveBack');
  return (
    <>
      <Button variant="default" onClick={open}>
        {verb}
      </Button>
      {isAsking && (
        <ConfirmDialog
          question={verb}
          hint={t(isPlanned ? 'cancelHint' : 'giveBackHint', days(absence))}
          verb={verb}
          isPending={end.isPending}
          onConfirm={() => end.mutate({ id: absence.id })}
          onClose={close}
        />
      )}
    </>
  );
}
