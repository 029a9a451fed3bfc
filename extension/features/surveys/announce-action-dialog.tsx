import { Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { ItemSubject } from '../../../shared/features/surveys/instrument.ts';
import { addDays } from '../../../shared/time/day.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { cutsInOrder, type ReleasedResults } from './released-results.ts';
import { useWords } from './use-words.ts';

export function AnnounceActionDialog({
  results,
  onClose,
}: {
  results: ReleasedResults;
  onClose: () => void;
}) {
  const { t } = useTranslation('surveyResults');
  const words = useWords();
  const today = useToday();
  const { me, staff } = useDirectory();
  const cuts = cutsInOrder(results);
  const form = useForm({
    initialValues: {
      ...{ what: '', ownerId: me.id, dueOn: addDays(today, 30) },
      ...{ cutId: cuts[0]!.cut.id, subject: ItemSubject.options[0] as ItemSubject },
    },
  });
  const announce = useAction(api.surveys.announceAction.mutationOptions(), {
    ...{ done: t('action.announced'), onDone: onClose },
  });
  const submit = (values: typeof form.values) =>
    announce.mutate({ id: newId(), roundId: results.manifest.roundId, ...values });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('action.add')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit(submit)}>
        <Stack>
          <Textarea
            label={t('action.what')}
            required
            maxLength={600}
            autosize
            minRows={2}
            data-autofocus
            {...form.getInputProps('what')}
          />
          <NativeSelect
            label={t('action.owner')}
            description={t('action.ownerHint')}
            data={staff.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('ownerId')}
          />
          <TextInput
            type="date"
            label={t('action.dueOn')}
            required
            min={today}
            {...form.getInputProps('dueOn')}
          />
          <NativeSelect
            label={t('action.group')}
            data={cuts.map(({ cut }) => ({ value: cut.id, label: words(cut.name) }))}
            {...form.getInputProps('cutId')}
          />
          <NativeSelect
            label={t('action.subject')}
            data={ItemSubject.options.map((value) => ({ value, label: t(`subject.${value}`) }))}
            {...form.getInputProps('subject')}
          />
          <FormButtons verb={t('action.announce')} isPending={announce.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
