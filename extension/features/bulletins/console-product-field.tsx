import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';

type ProductFieldProps = { value: string; onChange: (product: string) => void };

/** One of the products orders name, found by a part of it. */
export function ProductField({ value, onChange }: ProductFieldProps) {
  const { t } = useTranslation('bulletinsConsole');
  const [typed, setTyped] = useState(value);
  const [query] = useDebouncedValue(typed === value ? '' : typed, 180);
  const found = useQuery({
    ...api.bulletins.products.queryOptions({ query }),
    placeholderData: keepPreviousData,
  });
  const products = found.data ?? [];
  return (
    <Select
      label={t('form.product')}
      description={t('form.productHint')}
      required
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      value={value || null}
      onChange={(product) => onChange(product ?? '')}
      data={value === '' || products.includes(value) ? products : [value, ...products]}
      nothingFoundMessage={found.isFetching ? undefined : t('form.noProduct')}
    />
  );
}
