import { Button, type ButtonProps } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import print from './print.module.css';

type ExportButtonProps = Pick<ButtonProps, 'size'> & {
  title: string;
  onClick: () => void;
  isLoading?: boolean;
};

/** Takes what `title` names along as a file. */
export function ExportButton({ title, onClick, isLoading = false, size = 'compact-sm' }: ExportButtonProps) {
  const { t } = useTranslation('ui');
  return (
    <Button
      size={size}
      flex="none"
      className={print.screenOnly}
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      aria-label={t('figure.exportNamed', { title })}
      loading={isLoading}
      onClick={onClick}
    >
      {t('figure.export')}
    </Button>
  );
}
