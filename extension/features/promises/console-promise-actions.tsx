import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconCalendarShare, IconCheck, IconDots, IconRotate, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { MovePromiseDialog } from './console-move-promise.tsx';
import { SettlePromiseDialog } from './console-settle-promise.tsx';

/** The likely end is one click; what needs a word asks for it. */
export function PromiseActions({ promise }: { promise: CustomerPromise }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState<'move' | 'broken' | 'withdrawn' | null>(null);
  const settle = useAction(api.promises.settle.mutationOptions(), {
    done: t('promisesConsole:settledDone.kept'),
  });
  const close = () => setAsks(null);
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconCheck size={14} />}
        loading={settle.isPending}
        onClick={() => settle.mutate({ id: promise.id, state: 'kept' })}
      >
        {t('promises:settle.kept')}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('promisesConsole:actionsFor', { what: promise.what })}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCalendarShare size={15} />} onClick={() => setAsks('move')}>
            {t('promises:move')}
          </Menu.Item>
          <Menu.Item leftSection={<IconX size={15} />} onClick={() => setAsks('broken')}>
            {t('promises:settle.broken')}
          </Menu.Item>
          <Menu.Item leftSection={<IconRotate size={15} />} onClick={() => setAsks('withdrawn')}>
            {t('promises:settle.withdrawn')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asks === 'move' && <MovePromiseDialog promise={promise} onClose={close} />}
      {(asks === 'broken' || asks === 'withdrawn') && (
        <SettlePromiseDialog promise={promise} state={asks} onClose={close} />
      )}
    </Group>
  );
}
