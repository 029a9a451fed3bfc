import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';

export function NotFound() {
  const { t } = useTranslation('console');
  return (
    <EmptyState
      title={t('notFound')}
      hint={t('notFoundHint')}
      action={
        <Button component={Link} to="/" mt="sm">
          {t('goToday')}
        </Button>
      }
    />
  );
}
