import { Button, Group, type MantineSpacing } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type FormButtonsProps = {
  /** Where "Save" does not say it. */
  verb?: string;
  /** Red for what is felt by somebody else or cannot be undone. */
  color?: 'red';
  isPending: boolean;
  disabled?: boolean;
  /** The safe way out has the focus. */
  beginsAtCancel?: boolean;
  mt?: MantineSpacing;
  /** Outside a form; inside one the verb submits it. */
  onConfirm?: () => void;
  onClose: () => void;
};

/** The end of a dialog: leave it, or do what it is for. */
export function FormButtons(props: FormButtonsProps) {
  const { verb, color, isPending, disabled, beginsAtCancel, mt, onConfirm, onClose } = props;
  const { t } = useTranslation('ui');
  return (
    <Group justify="flex-end" mt={mt}>
      <Button variant="default" onClick={onClose} data-autofocus={beginsAtCancel || undefined}>
        {t('cancel')}
      </Button>
      <Button
        type={onConfirm ? 'button' : 'submit'}
        color={color}
        loading={isPending}
        disabled={disabled}
        onClick={onConfirm}
      >
        {verb ?? t('save')}
      </Button>
    </Group>
  );
}
