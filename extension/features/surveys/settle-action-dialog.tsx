import { Modal, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { SettleAction, type SurveyAction } from '../../../shared/features/surveys/action.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

const endings = SettleAction.shape.state.options;

export function SettleActionDialog({ action, onClose }: { action: SurveyAction; onClose: () => void }) {
  const { t } = useTranslation('surveyResults');
  const form = useForm<Omit<SettleAction, 'id'>>({ initialValues: { state: 'kept', outcome: '' } });
  const settle = useAction(api.surveys.settleAction.mutationOptions(), {
    ...{ done: t('action.settled'), onDone: onClose },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('action.settle')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit((values) => settle.mutate({ id: action.id, ...values }))}>
        <Stack>
          <Text>{action.what}</Text>
          <SegmentedControl
            aria-label={t('action.how')}
            {...form.getInputProps('state')}
            data={endings.map((value) => ({ value, label: t(`action.ending.${value}`) }))}
          />
          <Textarea
            label={t('action.outcome')}
            required
            maxLength={600}
            autosize
            minRows={2}
            data-autofocus
            {...form.getInputProps('outcome')}
          />
          <FormButtons verb={t('action.settle')} isPending={settle.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
