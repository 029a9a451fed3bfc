import { Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotNowReason, type PromptAnswer } from '../../../shared/features/prompts/model.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

type NotNowProps = {
  isSending: boolean;
  onClose: () => void;
  onReason: (why: Pick<PromptAnswer, 'because' | 'reason'>) => void;
};

/** A usual reason, or the reader's own words; colleagues see it. */
export function NotNowDialog({ isSending, onClose, onReason }: NotNowProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<NotNowReason | null>(null);
  const [words, setWords] = useState('');
  const reason = words.trim();
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
          onReason({ because: chosen, reason });
        }}
      >
        <Stack>
          <Radio.Group
            aria-label={t('promptsConsole:why')}
            description={t('prompts:actionHint.not-now')}
            value={chosen}
            onChange={(value) => setChosen(NotNowReason.parse(value))}
          >
            <Stack gap="xs" mt="sm">
              {NotNowReason.options.map((value) => (
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
          <FormButtons
            verb={t('prompts:answered.not-now')}
            isPending={isSending}
            disabled={!reason && !chosen}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
