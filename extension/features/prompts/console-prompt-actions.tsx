import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconCheck, IconClock, IconDots, IconMessageOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { Prompt, PromptAnswer } from '../../../shared/features/prompts/model.ts';
import { answeredUntil, endsInOneClick } from '../../../shared/features/prompts/prompt-actions.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { NotNowDialog } from './console-not-now.tsx';

/** Done in one click; a prompt about a promise settles the promise itself, one about a complaint leads to it. */
export function PromptActions({ prompt, customerName }: { prompt: Prompt; customerName: string }) {
  const { t } = useTranslation();
  const today = useToday();
  const [isAsking, setIsAsking] = useState(false);
  const said = { done: t('promptsConsole:noted') };
  const answer = useAction(api.prompts.answer.mutationOptions(), {
    ...said,
    onDone: () => setIsAsking(false),
  });
  const settle = useAction(api.promises.settle.mutationOptions(), said);
  const send = (given: Pick<PromptAnswer, 'answer'> & Partial<Pick<PromptAnswer, 'because' | 'reason'>>) =>
    answer.mutate({
      id: uuidv7(),
      customerId: prompt.customerId,
      promptKey: prompt.key,
      reason: '',
      ...given,
      untilOn: answeredUntil(given, prompt.kind, today),
    });
  const { promiseId } = prompt;
  const finish = () =>
    promiseId ? settle.mutate({ id: promiseId, state: 'kept' }) : send({ answer: 'done' });
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {endsInOneClick(prompt) ? (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={14} />}
          loading={answer.isPending || settle.isPending}
          onClick={finish}
        >
          {t(`prompts:action.${promiseId ? 'kept' : 'done'}`)}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          renderRoot={(props) => (
            <Link to="/complaints" search={{ complaint: prompt.details.complaintId }} {...props} />
          )}
        >
          {t('promptsConsole:openComplaint')}
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('promptsConsole:actionsFor', { name: customerName })}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconClock size={15} />} onClick={() => send({ answer: 'later' })}>
            {t('prompts:action.later')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMessageOff size={15} />} onClick={() => setIsAsking(true)}>
            {t('prompts:action.not-now')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isAsking && (
        <NotNowDialog
          isSending={answer.isPending}
          onClose={() => setIsAsking(false)}
          onReason={(why) => send({ answer: 'not-now', ...why })}
        />
      )}
    </Group>
  );
}
