import { Anchor, Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerFilters } from '../../../shared/features/customers/customer-search.ts';
import { CustomerKind, Tier } from '../../../shared/features/customers/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';

type FilterBarProps = {
  filters: CustomerFilters;
  onChange: (next: Partial<CustomerFilters>) => void;
  isNarrowed: boolean;
};

const typingPauseMilliseconds = 180;

export function CustomerFilterBar({ filters, onChange, isNarrowed }: FilterBarProps) {
  const { t } = useTranslation('customersConsole');
  const { staff, me } = useDirectory();
  const [typed, setTyped] = useState(filters.query);
  const search = useDebouncedCallback((query: string) => onChange({ query }), typingPauseMilliseconds);
  useEffect(() => setTyped(filters.query), [filters.query]);
  const colleagues = staff
    .filter(({ id }) => id !== me.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Group gap="xs" mb="md" role="search" aria-label={t('filters')}>
      <TextInput
        type="search"
        flex="1 1 260px"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={15} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <Select
        w={150}
        aria-label={t('filter.owner')}
        placeholder={t('filter.anyOwner')}
        clearable
        searchable
        value={filters.owner}
        onChange={(owner) => onChange({ owner })}
        data={[
          { value: 'mine', label: t('filter.mine') },
          { value: 'nobody', label: t('filter.nobody') },
          ...colleagues,
        ]}
      />
      <Select
        w={120}
        aria-label={t('filter.tier')}
        placeholder={t('filter.anyTier')}
        clearable
        value={filters.tier}
        onChange={(tier) => onChange({ tier })}
        data={Tier.options.map((value) => ({ value, label: t(`tier.${value}`) }))}
      />
      <Select
        w={205}
        aria-label={t('filter.kind')}
        placeholder={t('filter.anyKind')}
        clearable
        value={filters.kind}
        onChange={(kind) => onChange({ kind })}
        data={CustomerKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Checkbox
        label={t('filter.late')}
        checked={filters.hasLatePromise}
        onChange={(event) => onChange({ hasLatePromise: event.currentTarget.checked })}
      />
      {isNarrowed && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() =>
            onChange({
              query: '',
              owner: null,
              tier: null,
              kind: null,
              hasLatePromise: false,
              companyId: null,
            })
          }
        >
          {t('filter.clear')}
        </Button>
      )}
      <Anchor component={Link} to="/customers/archived" size="sm" c="dimmed" ml="auto">
        {t('archivedOpen')}
      </Anchor>
    </Group>
  );
}
