import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Takes what `title` names along as a file. */
export function ExportButton({ title, onClick }: { title: string; onClick: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <Button
      size="compact-sm"
      flex="none"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      aria-label={t('figure.exportNamed', { title })}
      onClick={onClick}
    >
      {t('figure.export')}
    </Button>
  );
}
