import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Card as CustomerCard } from '../../../../shared/features/sync/model.ts';
import { useDirectory } from '../../../pages/console/directory-context.ts';
import { Card } from '../../../ui/card.tsx';
import { LevelChanges } from './console-level-changes.tsx';
import { LevelLines } from './level-lines.tsx';

/** Where the customer stands in the programme, and how they came there. */
export function LevelCard({ card }: { card: CustomerCard }) {
  const { t } = useTranslation('programme');
  const { loyalty } = useDirectory();
  const { level } = card.loyalty;
  if (!level || loyalty.levels.length === 0) return null;
  return (
    <Card title={t('level')}>
      <Stack gap="sm">
        <LevelLines glance={level} levels={loyalty.levels} />
        {level.of === 'customer' && <LevelChanges customerId={card.customer.id} />}
      </Stack>
    </Card>
  );
}
