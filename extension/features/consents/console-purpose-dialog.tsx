import { Modal, SegmentedControl, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type ConsentPurpose, ConsentRule } from '../../../shared/features/consents/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

const unworded = { en: '', zh: '' };

export function PurposeDialog({ purpose, onClose }: { purpose: ConsentPurpose | null; onClose: () => void }) {
  const { t } = useTranslation('consents');
  const form = useForm<ConsentPurpose>({
    initialValues: purpose ?? {
      ...{ id: newId(), name: unworded, wording: unworded, rule: 'asked', isRetired: false },
    },
  });
  const save = useAction(api.consents.savePurpose.mutationOptions(), {
    done: t('purposes.saved'),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(purpose ? 'purposes.change' : 'purposes.add')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit((values) => save.mutate({ purpose: values }))}>
        <Stack>
          {(['en', 'zh'] as const).map((language) => (
            <TextInput
              key={language}
              label={t(`purposes.name.${language}`)}
              required
              maxLength={100}
              {...form.getInputProps(`name.${language}`)}
            />
          ))}
          {(['en', 'zh'] as const).map((language) => (
            <Textarea
              key={language}
              label={t(`purposes.wording.${language}`)}
              required
              autosize
              maxLength={1000}
              {...form.getInputProps(`wording.${language}`)}
            />
          ))}
          <SegmentedControl
            aria-label={t('purposes.rule')}
            data={ConsentRule.options.map((value) => ({ value, label: t(`rule.${value}`) }))}
            {...form.getInputProps('rule')}
          />
          <Switch label={t('purposes.retire')} {...form.getInputProps('isRetired', { type: 'checkbox' })} />
          <FormButtons isPending={save.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
