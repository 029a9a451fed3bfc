import { Alert, Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { refusalText } from './refusal.ts';

/** Why there is nothing to see, in the reader's language, with the way out. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <Alert color="red" variant="light" title={t('refusedTitle')} role="alert" my="md">
      <Stack align="flex-start" gap="sm">
        {refusalText(t, error)}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
