import { Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { MergeField } from '../../../shared/features/customers/customer-differences.ts';
import type { Customer } from '../../../shared/features/customers/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { CustomerPicker } from './console-customer-picker.tsx';
import { MergePreview } from './console-merge-preview.tsx';

type MergeDialogProps = {
  customer: Pick<Customer, 'id' | 'kind' | 'name'>;
  /** The double, where it is known already. */
  otherId?: string;
  onClose: () => void;
};

/** Choose the double, see what will become of both, then merge. */
export function MergeDialog({ customer, otherId, onClose }: MergeDialogProps) {
  const { t } = useTranslation('customersConsole');
  const [mergedId, setMergedId] = useState<string | null>(otherId ?? null);
  const [take, setTake] = useState<MergeField[]>([]);
  const sides = { keptId: customer.id, mergedId: mergedId ?? '' };
  const preview = useQuery(api.customers.previewMerge.queryOptions(sides, { enabled: mergedId !== null }));
  const merge = useAction(api.customers.merge.mutationOptions(), {
    done: t('merge.done'),
    onDone: onClose,
  });
  const choose = (id: string | null) => {
    setMergedId(id);
    setTake([]);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('merge.title', { name: customer.name })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack>
        {!otherId && (
          <CustomerPicker
            label={t('merge.choose')}
            description={t('merge.chooseHint')}
            kind={customer.kind}
            exceptId={customer.id}
            value={mergedId}
            onChange={choose}
          />
        )}
        {mergedId && preview.isPending && <LoadingRows count={3} />}
        {mergedId && preview.error && <ErrorState error={preview.error} />}
        {mergedId && preview.data && <MergePreview preview={preview.data} take={take} onTake={setTake} />}
        <Text size="sm" c="dimmed">
          {t('merge.undoable')}
        </Text>
        <FormButtons
          verb={t('merge.confirm')}
          isPending={merge.isPending}
          disabled={!preview.data || !mergedId}
          onConfirm={() => merge.mutate({ id: uuidv7(), ...sides, take })}
          onClose={onClose}
        />
      </Stack>
    </Modal>
  );
}
