import { Button, Center } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

type EndlessProps = { hasMore: boolean; isLoading: boolean; onMore: () => void };

/** The end of a list that fetches its next page when it comes into view, or when asked. */
export function Endless({ hasMore, isLoading, onMore }: EndlessProps) {
  const { t } = useTranslation('ui');
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const isNear = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (isNear && hasMore && !isLoading) onMore();
  }, [isNear, hasMore, isLoading, onMore]);
  if (!hasMore) return null;
  return (
    <Center ref={ref} py="md">
      <Button variant="subtle" size="xs" loading={isLoading} onClick={onMore}>
        {t('more')}
      </Button>
    </Center>
  );
}
