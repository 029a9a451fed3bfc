import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type StaffAttribute,
  type StaffFacts,
  valuesOf,
} from '../../../shared/features/administration/staff-attribute.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

type AttributeRowProps = { attribute: StaffAttribute; facts: StaffFacts; onRename: () => void };

export function AttributeRow({ attribute: { id, name }, facts, onRename }: AttributeRowProps) {
  const { t, i18n } = useTranslation('staffAttributes');
  const [isRemoving, setIsRemoving] = useState(false);
  const close = () => setIsRemoving(false);
  const remove = useAction(api.staffAttributes.remove.mutationOptions(), { onDone: close });
  const values = valuesOf(facts, id).map((value) => t('value', value));
  return (
    <tr>
      <td>
        <Text fw={600}>{name}</Text>
      </td>
      <td>{values.length > 0 ? new Intl.ListFormat(i18n.language).format(values) : t('noValues')}</td>
      <td data-end>
        <Button variant="subtle" size="compact-sm" aria-label={`${t('rename')}: ${name}`} onClick={onRename}>
          {t('rename')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          aria-label={`${t('remove')}: ${name}`}
          onClick={() => setIsRemoving(true)}
        >
          {t('remove')}
        </Button>
        {isRemoving && (
          <ConfirmDialog
            question={t('removeQuestion', { name })}
            hint={t('removeHint')}
            verb={t('remove')}
            isPending={remove.isPending}
            onConfirm={() => remove.mutate({ id })}
            onClose={close}
          />
        )}
      </td>
    </tr>
  );
}
