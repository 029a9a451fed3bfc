import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import { ChangeOwnerDialog } from './console-change-owner.tsx';
import type { useCustomerSelection } from './console-selection.ts';
import classes from './console-selection-bar.module.css';

type SelectionBarProps = { chosen: ReturnType<typeof useCustomerSelection>; total: number };

/** Appears with the first choice: how many, all of them, and what to do with them. */
export function SelectionBar({ chosen, total }: SelectionBarProps) {
  const { t } = useTranslation('customersConsole');
  const format = useFormat();
  const [isAsking, asking] = useDisclosure(false);
  const { selection, chooseAll, clear } = chosen;
  const count = selection.kind === 'all' ? total : selection.ids.size;
  if (count === 0) return null;
  return (
    <Group gap="xs" className={classes.bar} role="status">
      <Text size="sm" fw={600}>
        {t('bulk.chosen', { count, formatted: format.count(count) })}
      </Text>
      {selection.kind === 'some' && total > count && (
        <Button variant="subtle" size="compact-sm" onClick={chooseAll}>
          {t('bulk.all', { count: total, formatted: format.count(total) })}
        </Button>
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={clear}>
        {t('bulk.clear')}
      </Button>
      <Button size="compact-sm" ml="auto" onClick={asking.open}>
        {t('bulk.changeOwner')}
      </Button>
      {isAsking && (
        <ChangeOwnerDialog
          selection={selection}
          count={count}
          onClose={asking.close}
          onDone={() => {
            asking.close();
            clear();
          }}
        />
      )}
    </Group>
  );
}
