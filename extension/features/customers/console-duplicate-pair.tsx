import { Box, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Tag } from '../../ui/tag.tsx';
import type { DuplicatePair as Pair } from './console-duplicate-list.ts';
import { DuplicateSide } from './console-duplicate-side.tsx';
import classes from './console-duplicates.module.css';
import { MergeDialog } from './console-merge.tsx';

/** Why the two may be one, both side by side, and the two answers to it. */
export function DuplicatePair({ pair: { older, newer, reasons, via, isObvious } }: { pair: Pair }) {
  const { t } = useTranslation('duplicates');
  const [isMerging, merging] = useDisclosure(false);
  const dismiss = useAction(api.customers.dismissDuplicate.mutationOptions(), {
    done: t('dismissed', { name: older.name, other: newer.name }),
  });
  return (
    <Box component="article" className={classes.pair} aria-label={`${older.name}, ${newer.name}`}>
      <Group gap={6}>
        {isObvious && <Tag tone="good">{t('obvious')}</Tag>}
        {reasons.map((reason) => (
          <Tag key={reason} tone="cool">
            {t(`reason.${reason}`)}
          </Tag>
        ))}
      </Group>
      <div className={classes.sides}>
        <DuplicateSide side={older} caption={t('older')} via={via} />
        <DuplicateSide side={newer} caption={t('newer')} via={via} />
      </div>
      <Group gap="xs">
        <Button size="xs" variant="light" onClick={merging.open}>
          {t('merge')}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate({ keptId: older.id, mergedId: newer.id })}
        >
          {t('dismiss')}
        </Button>
      </Group>
      {isMerging && <MergeDialog customer={older} otherId={newer.id} onClose={merging.close} />}
    </Box>
  );
}
