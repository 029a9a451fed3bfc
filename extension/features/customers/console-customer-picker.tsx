import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerKind } from '../../../shared/features/customers/model.ts';
import { api } from '../../pages/page-client.ts';

type PickerProps = {
  label: string;
  description?: string;
  kind?: CustomerKind;
  /** Left out of the choice: the customer one is choosing for. */
  exceptId?: string;
  value: string | null;
  valueName?: string;
  onChange: (id: string | null) => void;
};

/** Finds a customer by name in either script, address or phone. */
export function CustomerPicker({ kind, exceptId, value, valueName, onChange, ...labels }: PickerProps) {
  const { t } = useTranslation('customersConsole');
  const [typed, setTyped] = useState(valueName ?? '');
  const [query] = useDebouncedValue(typed, 180);
  const found = useQuery({
    ...api.customers.search.queryOptions({ query, kind: kind ?? null, limit: 12 }),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.items ?? [])
    .filter(({ id }) => id !== exceptId)
    .map(({ id, name, companyName, address }) => ({
      value: id,
      label: [name, companyName || address].filter(Boolean).join(' · '),
    }));
  const isListed = options.some((option) => option.value === value);
  return (
    <Select
      {...labels}
      searchable
      clearable
      placeholder={t('search')}
      nothingFoundMessage={found.isFetching ? t('ui:loading') : t('merge.nobody')}
      filter={({ options: all }) => all}
      data={isListed || !value ? options : [...options, { value, label: valueName ?? '…' }]}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
    />
  );
}
