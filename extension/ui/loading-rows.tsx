import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './loading-rows.module.css';

/** The shape of a list before it is there. */
export function LoadingRows({ count = 6 }: { count?: number }) {
  const { t } = useTranslation('ui');
  return (
    <Stack gap={10} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <Skeleton key={index} height={46} radius="md" className={classes.row} />
      ))}
    </Stack>
  );
}
