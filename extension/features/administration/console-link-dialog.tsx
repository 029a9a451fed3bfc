import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';

/** `link` is null when it was mailed. */
export type Delivery = { email: string; link: string | null };

/** The one moment in which an administrator sees a link that could not be mailed. */
export function LinkDialog({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const { email, link } = delivery;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(link ? 'people.linkTitle' : 'people.mailed', { email })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {link && (
        <>
          <Text mb="sm">{t('people.linkHint')}</Text>
          <TextInput
            aria-label={t('people.linkTitle', { email })}
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
            data-autofocus
          />
        </>
      )}
      <Group justify="flex-end" mt="md">
        {link && <CopyButton text={link} />}
        <Button variant="default" onClick={onClose}>
          {t('ui:close')}
        </Button>
      </Group>
    </Modal>
  );
}
