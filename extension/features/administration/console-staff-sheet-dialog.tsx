import { Button, FileButton, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../shared/features/administration/model.ts';
import type {
  StaffAttribute,
  StaffDescription,
} from '../../../shared/features/administration/staff-attribute.ts';
import { readStaffSheet, type StaffSheet } from '../../../shared/features/administration/staff-sheet.ts';
import { pageClient } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

const peopleAtOnce = 500;
const problemsShown = 8;

type StaffSheetDialogProps = { people: StaffMember[]; attributes: StaffAttribute[]; onClose: () => void };

/** Reads the sheet here, says what it would do, and takes it over when told to. */
export function StaffSheetDialog({ people, attributes, onClose }: StaffSheetDialogProps) {
  const { t } = useTranslation('staffAttributes');
  const [sheet, setSheet] = useState<StaffSheet | null>(null);
  const take = useAction(
    {
      mutationFn: async (described: StaffDescription[]) => {
        for (let from = 0; from < described.length; from += peopleAtOnce)
          await pageClient.staffAttributes.describe.mutate({
            people: described.slice(from, from + peopleAtOnce),
          });
      },
    },
    { done: t('sheet.done'), onDone: onClose },
  );
  const read = async (file: File | null) => {
    if (file) setSheet(readStaffSheet(textOf(await file.arrayBuffer()), { people, attributes }));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sheet.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack>
        <Text size="sm">{t('sheet.hint')}</Text>
        <FileButton accept=".csv,.txt,text/csv" onChange={(file) => void read(file)}>
          {(props) => (
            <Button {...props} variant="default" style={{ alignSelf: 'flex-start' }}>
              {t('sheet.choose')}
            </Button>
          )}
        </FileButton>
        {sheet && <SheetReading sheet={sheet} />}
        <FormButtons
          verb={t('sheet.verb')}
          isPending={take.isPending}
          disabled={!sheet || sheet.people.length === 0}
          onConfirm={() => sheet && take.mutate(sheet.people)}
          onClose={onClose}
        />
      </Stack>
    </Modal>
  );
}

function SheetReading({ sheet: { people, problems, ignored } }: { sheet: StaffSheet }) {
  const { t, i18n } = useTranslation('staffAttributes');
  return (
    <div role="status">
      <Text fw={600}>{people.length > 0 ? t('sheet.taken', { count: people.length }) : t('sheet.none')}</Text>
      {ignored.length > 0 && (
        <Text size="sm">
          {t('sheet.ignored', { names: new Intl.ListFormat(i18n.language).format(ignored) })}
        </Text>
      )}
      {problems.slice(0, problemsShown).map(({ line, key, text }) => (
        <Text key={line} size="sm" c="var(--late)">
          {t(`problem.${key}`, { line, text })}
        </Text>
      ))}
      {problems.length > problemsShown && (
        <Text size="sm">{t('sheet.more', { count: problems.length - problemsShown })}</Text>
      )}
    </div>
  );
}

/** Spreadsheets in China save GB 18030 unless told otherwise. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
