import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { heldPrompts } from '../../../shared/features/prompts/choose-prompts.ts';
import type { PromptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import { detailsIn } from '../../../shared/features/prompts/prompt-details.ts';
import type { Card as CustomerCard } from '../../../shared/features/sync/model.ts';
import { dayNumber } from '../../../shared/time/day.ts';
import { Card } from '../../ui/card.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** What would be suggested if the customer had agreed to it, and why it is not. */
export function HeldPrompts({ card, clock }: { card: CustomerCard; clock: PromptClock }) {
  const { t } = useTranslation('promptsConsole');
  const language = useLanguage();
  const held = heldPrompts(card, clock);
  if (held.length === 0) return null;
  return (
    <Card title={t('held.title')}>
      <Stack gap={9}>
        {held.map(({ prompt, purpose, refusal }) => {
          const name = clock.purposes.find(({ id }) => id === purpose)?.name[language] ?? purpose;
          return (
            <div key={prompt.key}>
              <Text size="sm">{t(`prompts:reason.${prompt.kind}`, detailsIn(prompt, language))}</Text>
              <Text size="sm" c="dimmed">
                {refusal
                  ? t('held.refused', {
                      purpose: name,
                      onDay: dayNumber(refusal.saidOn),
                      source: t(`consents:source.${refusal.source}`),
                    })
                  : t('held.notAsked', { purpose: name })}
              </Text>
            </div>
          );
        })}
      </Stack>
    </Card>
  );
}
