import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Card as CustomerCard } from '../../../../shared/features/sync/model.ts';
import { useDirectory } from '../../../pages/console/directory-context.ts';
import { ExportAllRows } from '../../../pages/export-all-rows.tsx';
import { Card } from '../../../ui/card.tsx';
import { LevelChanges } from './console-level-changes.tsx';
import { readAllLevelChanges, useLevelChanges } from './level-change-list.ts';
import { LevelLines } from './level-lines.tsx';
import { useChangeColumns } from './use-change-columns.tsx';

/** Where the customer stands in the programme, and how they came there. */
export function LevelCard({ card }: { card: CustomerCard }) {
  const { t } = useTranslation('programme');
  const { loyalty } = useDirectory();
  const { level } = card.loyalty;
  if (!level || loyalty.levels.length === 0) return null;
  return (
    <Card
      title={t('level')}
      action={level.of === 'customer' && <ExportChanges customerId={card.customer.id} />}
    >
      <Stack gap="sm">
        <LevelLines glance={level} levels={loyalty.levels} />
        {level.of === 'customer' && <LevelChanges customerId={card.customer.id} />}
      </Stack>
    </Card>
  );
}

function ExportChanges({ customerId }: { customerId: string }) {
  const { t } = useTranslation('programme');
  const columns = useChangeColumns();
  const { changes } = useLevelChanges(customerId);
  return (
    changes.length > 0 && (
      <ExportAllRows
        title={t('log.title')}
        fileName="level-changes"
        columns={columns}
        readAll={() => readAllLevelChanges(customerId)}
      />
    )
  );
}
