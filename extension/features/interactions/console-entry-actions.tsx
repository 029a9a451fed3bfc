import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Interaction, SharingLevel } from '../../../shared/features/interactions/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';

/** Who wrote an entry decides who sees it, and may take it back. */
export function EntryActions({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('interactionsConsole');
  const { me } = useDirectory();
  const share = useAction(api.interactions.changeSharing.mutationOptions(), { done: t('ui:saved') });
  const remove = useAction(api.interactions.remove.mutationOptions(), { done: t('removed') });
  if (interaction.authorId !== me.id) return null;
  const { id, subject, kind, sharing } = interaction;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('entryActions', { subject: subject || t(`interactions:kind.${kind}`) })}
        >
          <IconDots size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('changeSharing')}</Menu.Label>
        {SharingLevel.options.map((level) => (
          <Menu.Item
            key={level}
            rightSection={level === sharing && <IconCheck size={14} aria-hidden />}
            aria-current={level === sharing}
            onClick={() => share.mutate({ id, sharing: level })}
          >
            {t(`interactions:sharing.${level}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => remove.mutate({ id })}>
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
