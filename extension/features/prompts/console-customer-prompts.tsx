import { Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { choosePrompts } from '../../../shared/features/prompts/choose-prompts.ts';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { promptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import type { Card as CustomerCard } from '../../../shared/features/sync/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { Card } from '../../ui/card.tsx';
import { useClock } from '../../ui/clock.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { HeldPrompts } from './console-held-prompts.tsx';
import { PromptActions } from './console-prompt-actions.tsx';
import { PromptText } from './console-prompt-text.tsx';
import { usePromptColumns } from './use-prompt-columns.ts';

/** What to do next for this customer, as the panel beside the mail would say it. */
export function CustomerPrompts({ card }: { card: CustomerCard }) {
  const { t } = useTranslation('promptsConsole');
  const { now } = useClock();
  const clock = promptClock(now(), useDirectory());
  const prompts = choosePrompts(card, clock);
  const columns = usePromptColumns((prompt: Prompt) => prompt);
  if (prompts.length === 0) return <HeldPrompts card={card} clock={clock} />;
  return (
    <>
      <Card
        title={t('next')}
        action={<ExportRows title={t('next')} fileName="next" columns={columns} rows={prompts} />}
      >
        <Stack gap={14}>
          {prompts.map((prompt) => (
            <Group key={prompt.key} justify="space-between" align="flex-start" gap="sm">
              <div style={{ flex: '1 1 260px', minWidth: 0 }}>
                <PromptText prompt={prompt} />
              </div>
              <PromptActions prompt={prompt} customerName={card.customer.name} />
            </Group>
          ))}
        </Stack>
      </Card>
      <HeldPrompts card={card} clock={clock} />
    </>
  );
}
