import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { Card } from '../../ui/card.tsx';
import { callSignIn } from './call-sign-in.ts';

/** The code stands here once more: the reader compares it with the one in the other window. */
export function PairQuestion({ code, device }: { code: string; device?: string }) {
  const { t } = useTranslation('administration');
  const { me } = useDirectory();
  const answer = useMutation({
    mutationFn: (verdict: 'approve' | 'deny') => callSignIn(`/device/${verdict}`, { userCode: code }),
  });
  if (answer.data?.state === 'done')
    return (
      <Alert variant="light" role="status">
        {t(answer.variables === 'approve' ? 'pair.confirmed' : 'pair.denied')}
      </Alert>
    );
  return (
    <Card title={t('pair.question')}>
      {(answer.error || answer.data) && (
        <Alert color="red" variant="light" role="alert" mb="sm">
          {t(answer.error ? 'errors:unreachable' : 'pair.unknown')}
        </Alert>
      )}
      <Text fz={28} fw={600} ff="monospace" lts={3} my="xs">
        {code.toUpperCase()}
      </Text>
      <Text mb="xs">{t('pair.asks', { name: me.name })}</Text>
      {device && <Text mb="xs">{t('pair.callsItself', { device })}</Text>}
      <Text c="dimmed" mb="md">
        {t('pair.warning')}
      </Text>
      <Group>
        <Button onClick={() => answer.mutate('approve')} loading={answer.isPending}>
          {t('pair.confirm')}
        </Button>
        <Button variant="default" onClick={() => answer.mutate('deny')} disabled={answer.isPending}>
          {t('pair.deny')}
        </Button>
      </Group>
    </Card>
  );
}
