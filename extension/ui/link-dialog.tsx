import { Group, Modal, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button.tsx';

type LinkDialogProps = {
  title: string;
  hint: string;
  url: string;
  onClose: () => void;
  /** What else can be done with it. */
  children?: ReactNode;
};

/** A link that is shown once, to be copied. */
export function LinkDialog({ title, hint, url, onClose, children }: LinkDialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text mb="sm">{hint}</Text>
      <TextInput
        aria-label={title}
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <Group justify={children ? 'space-between' : 'flex-end'} mt="md">
        {children}
        <CopyButton text={url} />
      </Group>
    </Modal>
  );
}
