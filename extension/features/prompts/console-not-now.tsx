import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const reasons = ['agreed-otherwise', 'handled-elsewhere', 'customer-away', 'does-not-apply'] as const;

type NotNowProps = { isSending: boolean; onClose: () => void; onReason: (reason: string) => void };

/** A usual reason, or the reader's own words; colleagues see it. */
export function NotNowDialog({ isSending, onClose, onReason }: NotNowProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>('');
  const [words, setWords] = useState('');
  const reason = words.trim() || (chosen && t(`prompts:notNowReason.${chosen}`));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('promptsConsole:why')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReason(reason);
        }}
      >
        <Stack>
          <Radio.Group
            aria-label={t('promptsConsole:why')}
            description={t('prompts:actionHint.not-now')}
            value={chosen}
            onChange={setChosen}
          >
            <Stack gap="xs" mt="sm">
              {reasons.map((value) => (
                <Radio key={value} value={value} label={t(`prompts:notNowReason.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            label={t('promptsConsole:ownWords')}
            maxLength={300}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={isSending} disabled={!reason}>
              {t('prompts:answered.not-now')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
