import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormButtons } from './form-buttons.tsx';

type ConfirmDialogProps = {
  question: string;
  hint: string;
  verb: string;
  isPending: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Before something that is felt by somebody else; the safe way out has the focus. */
export function ConfirmDialog({ question, hint, verb, isPending, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Modal opened onClose={onClose} title={question} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text mb="md">{hint}</Text>
      <FormButtons
        verb={verb}
        color="red"
        isPending={isPending}
        beginsAtCancel
        onConfirm={onConfirm}
        onClose={onClose}
      />
    </Modal>
  );
}
