import { Box, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../pages/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { PasskeyDialog } from './console-passkey-dialog.tsx';
import { type Passkey, removePasskey, renamePasskey } from './passkeys.ts';

export function PasskeyRow({ passkey: { id, name: given, createdAt } }: { passkey: Passkey }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null);
  const close = () => setAsked(null);
  const rename = useAction(
    { mutationFn: (next: string) => renamePasskey(id, next) },
    { done: t('ui:saved'), onDone: close },
  );
  const remove = useAction({ mutationFn: () => removePasskey(id) }, { onDone: close });
  const name = given || t('passkeys.unnamed');
  return (
    <Group component="li" justify="space-between" wrap="nowrap" w="100%">
      <Box miw={0}>
        <Text fw={600} truncate>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {t('passkeys.made', { day: format.dayOf(createdAt) })}
        </Text>
      </Box>
      <Group gap={4} wrap="nowrap">
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setAsked('rename')}
          aria-label={`${t('passkeys.rename')}: ${name}`}
        >
          {t('passkeys.rename')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          onClick={() => setAsked('remove')}
          aria-label={`${t('passkeys.remove')}: ${name}`}
        >
          {t('passkeys.remove')}
        </Button>
      </Group>
      {asked === 'rename' && (
        <PasskeyDialog
          title={t('passkeys.rename')}
          name={name}
          verb={t('ui:save')}
          isPending={rename.isPending}
          onName={(next) => rename.mutate(next)}
          onClose={close}
        />
      )}
      {asked === 'remove' && (
        <ConfirmDialog
          question={t('passkeys.removeQuestion', { name })}
          hint={t('passkeys.removeHint')}
          verb={t('passkeys.remove')}
          isPending={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={close}
        />
      )}
    </Group>
  );
}
