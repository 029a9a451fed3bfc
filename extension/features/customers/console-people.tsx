import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import type { CustomerPageData } from './console-customer.ts';
import { CustomerLink } from './console-customer-link.tsx';

/** Who works at this company, as far as we know. */
export function PeopleCard({ people }: { people: CustomerPageData['people'] }) {
  const { t } = useTranslation('customersConsole');
  if (people.length === 0) return null;
  return (
    <Card title={t('people')}>
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
