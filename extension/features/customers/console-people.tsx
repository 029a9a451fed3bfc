import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import type { RowColumn } from '../../ui/save-rows.ts';
import type { CustomerPageData } from './console-customer.ts';
import { CustomerLink } from './console-customer-link.tsx';

type Person = CustomerPageData['people'][number];

/** Who works at this company, as far as we know. */
export function PeopleCard({ people }: { people: Person[] }) {
  const { t } = useTranslation('customersConsole');
  if (people.length === 0) return null;
  const columns: RowColumn<Person>[] = [
    { label: t('column.name'), text: ({ name }) => name },
    { label: t('field.title'), text: ({ title }) => title },
  ];
  return (
    <Card
      title={t('people')}
      action={<ExportRows title={t('people')} fileName="people" columns={columns} rows={people} />}
    >
      <Stack gap={6}>
        {people.map(({ id, name, title }) => (
          <Text key={id} size="sm">
            <CustomerLink id={id} name={name} />
            {title && ` · ${title}`}
          </Text>
        ))}
      </Stack>
    </Card>
  );
}
