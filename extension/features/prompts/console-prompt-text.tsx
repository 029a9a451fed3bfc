import { Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { Tag } from '../../ui/tag.tsx';
import { usePromptDetails } from './use-prompt-details.ts';

/** State first, then the reason, then the evidence with the quoted words. */
export function PromptText({ prompt }: { prompt: Prompt }) {
  const { t } = useTranslation();
  const details = usePromptDetails(prompt);
  return (
    <Box>
      <Tag tone={prompt.tone}>{t(`promptsConsole:tag.${prompt.kind}`, details)}</Tag>
      <Text size="sm" mt={3}>
        {t(`prompts:reason.${prompt.kind}`, details)}
      </Text>
      <Text size="sm" c="dimmed">
        {prompt.quote && <q>{prompt.quote}</q>} {t(`prompts:evidence.${prompt.kind}`, details)}
      </Text>
    </Box>
  );
}
