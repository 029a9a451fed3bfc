import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function NotFound() {
  const { t } = useTranslation('console');
  return (
    <Stack component="main" align="center" gap={6} py={80} px="md" ta="center">
      <Title order={1}>{t('notFound')}</Title>
      <Text c="dimmed">{t('notFoundHint')}</Text>
      <Button component={Link} to="/" mt="sm">
        {t('goToday')}
      </Button>
    </Stack>
  );
}
