import { Autocomplete, Modal, Stack } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../shared/features/administration/model.ts';
import {
  longestAttributeValue,
  type StaffFacts,
  valuesOf,
} from '../../../shared/features/administration/staff-attribute.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';

type StaffFactsDialogProps = { person: StaffMember; onClose: () => void };

export function StaffFactsDialog({ person, onClose }: StaffFactsDialogProps) {
  const { t } = useTranslation('staffAttributes');
  const facts = useQuery(api.staffAttributes.list.queryOptions());
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('of', { name: person.name })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {facts.error && <ErrorState error={facts.error} />}
      {facts.isPending && <LoadingRows count={2} />}
      {facts.data && <StaffFactsForm person={person} facts={facts.data} onClose={onClose} />}
    </Modal>
  );
}

function StaffFactsForm({ person, facts, onClose }: StaffFactsDialogProps & { facts: StaffFacts }) {
  const { t } = useTranslation('staffAttributes');
  const known = facts.people.find(({ staffId }) => staffId === person.id);
  const form = useForm({
    initialValues: {
      joinedOn: known?.joinedOn ?? null,
      values: Object.fromEntries(facts.attributes.map(({ id }) => [id, known?.values[id] ?? ''])),
    },
  });
  const save = useAction(api.staffAttributes.describe.mutationOptions(), {
    done: t('ui:saved'),
    onDone: onClose,
  });
  return (
    <form onSubmit={form.onSubmit((said) => save.mutate({ people: [{ staffId: person.id, ...said }] }))}>
      <Stack>
        <DateInput
          label={t('joined')}
          clearable
          clearButtonProps={{ 'aria-label': t('ui:clear') }}
          {...form.getInputProps('joinedOn')}
        />
        {facts.attributes.map(({ id, name }) => (
          <Autocomplete
            key={id}
            label={name}
            maxLength={longestAttributeValue}
            data={valuesOf(facts, id).map(({ value }) => value)}
            {...form.getInputProps(`values.${id}`)}
          />
        ))}
        <FormButtons isPending={save.isPending} disabled={!form.isDirty()} onClose={onClose} />
      </Stack>
    </form>
  );
}
