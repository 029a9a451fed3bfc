import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PasskeyDialog } from './console-passkey-dialog.tsx';
import { PasskeyRow } from './console-passkey-row.tsx';
import { addPasskey, canUsePasskeys, listPasskeys } from './passkeys.ts';

export function Passkeys() {
  const { t } = useTranslation('administration');
  const passkeys = useQuery({ queryKey: ['passkeys'], queryFn: listPasskeys });
  const [isNaming, naming] = useDisclosure(false);
  const add = useAction({ mutationFn: addPasskey }, { done: t('passkeys.added'), onDone: naming.close });
  const button = (
    <Button variant="default" size="xs" onClick={naming.open}>
      {t('passkeys.add')}
    </Button>
  );
  return (
    <Card title={t('passkeys.title')} action={canUsePasskeys() && button}>
      <Stack>
        <Text size="sm" c="dimmed">
          {canUsePasskeys() ? t('passkeys.hint') : t('passkeys.notHere')}
        </Text>
        {passkeys.isPending && <LoadingRows />}
        {passkeys.error && <ErrorState error={passkeys.error} onRetry={() => void passkeys.refetch()} />}
        {passkeys.data && passkeys.data.length > 0 && (
          <Group component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {passkeys.data.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} />
            ))}
          </Group>
        )}
      </Stack>
      {isNaming && (
        <PasskeyDialog
          title={t('passkeys.add')}
          hint={t('passkeys.nameHint')}
          verb={t('passkeys.goOn')}
          isPending={add.isPending}
          onName={(name) => add.mutate(name)}
          onClose={naming.close}
        />
      )}
    </Card>
  );
}
