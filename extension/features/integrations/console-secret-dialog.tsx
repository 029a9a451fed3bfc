import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';

type SecretDialogProps = { title: string; hint: string; secret: string; onClose: () => void };

/** The one moment in which a secret is seen; a click beside it must not lose it. */
export function SecretDialog({ title, hint, secret, onClose }: SecretDialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Text mb="sm">{hint}</Text>
      <Textarea
        aria-label={title}
        readOnly
        autosize
        value={secret}
        styles={{ input: { fontFamily: 'monospace', wordBreak: 'break-all' } }}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <Group justify="flex-end" mt="md">
        <CopyButton text={secret} />
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </Group>
    </Modal>
  );
}
