import { Button } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import { useDuplicates } from './console-duplicate-list.ts';

/** The way to the possible duplicates, with their number; nothing while there are none. */
export function DuplicatesLink() {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const count = useDuplicates().data?.count ?? 0;
  if (count === 0) return null;
  return (
    <Button
      component={Link}
      to="/customers/duplicates"
      variant="default"
      leftSection={<IconArrowMerge size={15} />}
    >
      {t('open', { count, formatted: format.count(count) })}
    </Button>
  );
}
