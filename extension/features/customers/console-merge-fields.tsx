import { Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FieldDifference, MergeField } from '../../../shared/features/customers/customer-differences.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { api } from '../../pages/page-client.ts';

type FieldsProps = {
  differences: FieldDifference[];
  take: MergeField[];
  onTake: (take: MergeField[]) => void;
};

/** A choice where both records say something, a plain line where the other one fills a gap. */
export function MergeFields({ differences, take, onTake }: FieldsProps) {
  const { t } = useTranslation('customersConsole');
  const contested = differences.filter(({ kept, merged, result }) => kept && merged && merged !== result);
  const filled = differences.filter(({ kept, merged }) => !kept && merged);
  const labelOf = (field: MergeField) =>
    t(`field.${field === 'companyId' ? 'company' : field === 'ownerId' ? 'owner' : field}`);
  const toggle = (field: MergeField, isTaken: boolean) =>
    onTake(isTaken ? [...take, field] : take.filter((other) => other !== field));
  return (
    <>
      {filled.map(({ field, merged }) => (
        <Text key={field} size="sm">
          {labelOf(field)}: <FieldValue field={field} value={merged} />
        </Text>
      ))}
      {contested.map(({ field, result, merged }) => (
        <Radio.Group
          key={field}
          label={labelOf(field)}
          value={take.includes(field) ? 'merged' : 'kept'}
          onChange={(value) => toggle(field, value === 'merged')}
        >
          <Stack gap={4} mt={4}>
            <Radio value="kept" label={<FieldValue field={field} value={result} />} />
            <Radio value="merged" label={<FieldValue field={field} value={merged} />} />
          </Stack>
        </Radio.Group>
      ))}
    </>
  );
}

function FieldValue({ field, value }: { field: MergeField; value: string | null }) {
  const { t } = useTranslation('customersConsole');
  const nameOf = useColleagueName();
  if (!value) return t('ui:none');
  if (field === 'companyId') return <CompanyName id={value} />;
  if (field === 'ownerId') return nameOf(value);
  if (field === 'tier') return t(`tier.${value}`);
  if (field === 'language') return t(`languageName.${value}`);
  return value;
}

function CompanyName({ id }: { id: string }) {
  const company = useQuery(api.customers.get.queryOptions({ id }));
  return company.data?.customer.name ?? '…';
}
