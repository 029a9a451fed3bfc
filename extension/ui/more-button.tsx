import { Button, Center } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function MoreButton({ isLoading, onMore }: { isLoading: boolean; onMore: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <Center pt="xs">
      <Button variant="subtle" size="compact-sm" loading={isLoading} onClick={onMore}>
        {t('more')}
      </Button>
    </Center>
  );
}
