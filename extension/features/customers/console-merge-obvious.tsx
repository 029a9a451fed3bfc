import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { pageClient } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useFormat } from '../../ui/format.ts';

/** Page by page, until none is left: a merge can make another pair the same one. */
async function mergeObvious(): Promise<void> {
  for (;;) {
    const { items } = await pageClient.customers.listDuplicates.query();
    const merges = items
      .filter(({ isObvious }) => isObvious)
      .map(({ older, newer }) => ({ id: uuidv7(), keptId: older.id, mergedId: newer.id }));
    if (merges.length === 0) return;
    await pageClient.customers.mergeDuplicates.mutate({ merges });
  }
}

export function MergeObvious({ count }: { count: number }) {
  const { t } = useTranslation('duplicates');
  const counted = { count, formatted: useFormat().count(count) };
  const [isAsking, asking] = useDisclosure(false);
  const merge = useAction({ mutationFn: mergeObvious }, { done: t('allDone'), onDone: asking.close });
  return (
    <>
      <Button onClick={asking.open}>{t('all', counted)}</Button>
      <Modal
        opened={isAsking}
        onClose={asking.close}
        title={t('allTitle', counted)}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        <Stack>
          <Text size="sm">{t('allWhy')}</Text>
          <FormButtons
            verb={t('allConfirm')}
            isPending={merge.isPending}
            onConfirm={() => merge.mutate()}
            onClose={asking.close}
          />
        </Stack>
      </Modal>
    </>
  );
}
