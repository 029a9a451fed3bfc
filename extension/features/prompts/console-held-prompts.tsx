import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { heldPrompts } from '../../../shared/features/prompts/choose-prompts.ts';
import type { HeldPrompt } from '../../../shared/features/prompts/held-back.ts';
import type { PromptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import { detailsIn } from '../../../shared/features/prompts/prompt-details.ts';
import type { Card as CustomerCard } from '../../../shared/features/sync/model.ts';
import { dayNumber } from '../../../shared/time/day.ts';
import { Card } from '../../ui/card.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** What would be suggested if the customer had agreed to it, and why it is not. */
export function HeldPrompts({ card, clock }: { card: CustomerCard; clock: PromptClock }) {
  const { t } = useTranslation('promptsConsole');
  const language = useLanguage();
  const held = heldPrompts(card, clock);
  if (held.length === 0) return null;
  const would = ({ prompt }: HeldPrompt) => t(`prompts:reason.${prompt.kind}`, detailsIn(prompt, language));
  const whyNot = ({ purpose, refusal }: HeldPrompt) => {
    const name = clock.purposes.find(({ id }) => id === purpose)?.name[language] ?? purpose;
    if (!refusal) return t('held.notAsked', { purpose: name });
    return t('held.refused', {
      purpose: name,
      onDay: dayNumber(refusal.saidOn),
      source: t(`consents:source.${refusal.source}`),
    });
  };
  const title = t('held.title');
  const columns = [
    { label: t('column.why'), text: would },
    { label: t('held.whyNot'), text: whyNot },
  ];
  return (
    <Card
      title={title}
      action={<ExportRows title={title} fileName="held-back" columns={columns} rows={held} />}
    >
      <Stack gap={9}>
        {held.map((each) => (
          <div key={each.prompt.key}>
            <Text size="sm">{would(each)}</Text>
            <Text size="sm" c="dimmed">
              {whyNot(each)}
            </Text>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
