import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { didNotSay } from '../../../shared/features/insight/built-in-reasons.ts';
import type { LossReason } from '../../../shared/features/insight/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ExportRows } from '../../ui/export-rows.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import type { RowColumn } from '../../ui/save-rows.ts';
import { Tag } from '../../ui/tag.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** The reasons offered to colleagues; "did not say" stays as it is. */
export function ReasonListDialog({
  reasons,
  onClose,
}: {
  reasons: readonly LossReason[];
  onClose: () => void;
}) {
  const { t } = useTranslation('losses');
  const [edited, setEdited] = useState<LossReason | null>(null);
  const language = useLanguage();
  const blank = { id: newId(), name: { en: '', zh: '' }, isKeepable: false, isRetired: false };
  const yesOrNo = (is: boolean) => t(is ? 'reasons.yes' : 'reasons.no');
  const columns: RowColumn<LossReason>[] = [
    { label: t('reasons.nameEn'), text: ({ name }) => name.en },
    { label: t('reasons.nameZh'), text: ({ name }) => name.zh },
    { label: t('reasons.isKeepable'), text: ({ isKeepable }) => yesOrNo(isKeepable) },
    { label: t('reasons.isRetired'), text: ({ isRetired }) => yesOrNo(isRetired) },
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reasons.edit')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {edited ? (
        <ReasonForm reason={edited} onClose={() => setEdited(null)} />
      ) : (
        <Stack gap={8}>
          {reasons.map((reason) => (
            <Group key={reason.id} justify="space-between" wrap="nowrap">
              <Text c={reason.isRetired ? 'dimmed' : undefined}>
                {reason.name[language]} {reason.isKeepable && <Tag>{t('reasons.keepable')}</Tag>}{' '}
                {reason.isRetired && <Tag>{t('reasons.isRetired')}</Tag>}
              </Text>
              {reason.id !== didNotSay && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`${t('reasons.change')}: ${reason.name[language]}`}
                  onClick={() => setEdited(reason)}
                >
                  {t('reasons.change')}
                </Button>
              )}
            </Group>
          ))}
          <Group justify="space-between" mt="xs">
            <Button size="compact-sm" variant="default" onClick={() => setEdited(blank)}>
              {t('reasons.add')}
            </Button>
            <ExportRows
              title={t('reasons.list')}
              fileName="reasons-for-leaving"
              columns={columns}
              rows={reasons}
            />
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function ReasonForm({ reason, onClose }: { reason: LossReason; onClose: () => void }) {
  const { t } = useTranslation('losses');
  const form = useForm<LossReason>({ initialValues: reason });
  const save = useAction(api.losses.saveReason.mutationOptions(), {
    done: t('reasons.saved'),
    onDone: onClose,
  });
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate({ reason: values }))}>
      <Stack>
        <TextInput
          label={t('reasons.nameEn')}
          required
          maxLength={100}
          data-autofocus
          {...form.getInputProps('name.en')}
        />
        <TextInput label={t('reasons.nameZh')} required maxLength={100} {...form.getInputProps('name.zh')} />
        <Checkbox
          label={t('reasons.isKeepable')}
          {...form.getInputProps('isKeepable', { type: 'checkbox' })}
        />
        <Checkbox label={t('reasons.isRetired')} {...form.getInputProps('isRetired', { type: 'checkbox' })} />
        <FormButtons isPending={save.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}
