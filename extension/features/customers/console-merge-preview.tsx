import { Radio, Stack, Text } from '@mantine/core';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/router.ts';
import type { FieldDifference, MergeField } from '../../../shared/features/customers/customer-differences.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';

type Preview = inferRouterOutputs<AppRouter>['customers']['previewMerge'];
type PreviewProps = { preview: Preview; take: MergeField[]; onTake: (take: MergeField[]) => void };

/** What moves over, counted, and a choice wherever the two records disagree. */
export function MergePreview({ preview, take, onTake }: PreviewProps) {
  const { t } = useTranslation('customersConsole');
  const { identities, ...counts } = preview.gains;
  const gains = [
    ['identities', identities.length],
    ['interactions', counts.interactions],
    ['promises', counts.promises],
    ['purchases', counts.purchases],
    ['people', counts.people],
  ] as const;
  const toggle = (field: MergeField, isTaken: boolean) =>
    onTake(isTaken ? [...take, field] : take.filter((other) => other !== field));
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{t('merge.preview')}</Text>
        <Text size="sm">
          {gains
            .filter(([, count]) => count > 0)
            .map(([what, count]) => t(`merge.${what}`, { count }))
            .join(' · ') || t('ui:none')}
        </Text>
        {identities.length > 0 && (
          <Text size="sm" c="dimmed">
            {identities.map(({ display }) => display).join(', ')}
          </Text>
        )}
      </div>
      {preview.differences.map((difference) => (
        <DifferenceChoice
          key={difference.field}
          difference={difference}
          isTaken={take.includes(difference.field)}
          onChange={(isTaken) => toggle(difference.field, isTaken)}
        />
      ))}
    </Stack>
  );
}

type ChoiceProps = { difference: FieldDifference; isTaken: boolean; onChange: (isTaken: boolean) => void };

function DifferenceChoice({ difference, isTaken, onChange }: ChoiceProps) {
  const { t } = useTranslation('customersConsole');
  const nameOf = useColleagueName();
  const { field, result, merged } = difference;
  const written = (value: string | null) => {
    if (!value) return t('ui:none');
    if (field === 'ownerId') return nameOf(value);
    if (field === 'tier') return t(`tier.${value}`);
    if (field === 'language') return t(`languageName.${value}`);
    return field === 'companyId' ? t('field.company') : value;
  };
  const label = t(`field.${field === 'companyId' ? 'company' : field === 'ownerId' ? 'owner' : field}`);
  return (
    <Radio.Group
      label={label}
      value={isTaken ? 'merged' : 'kept'}
      onChange={(value) => onChange(value === 'merged')}
    >
      <Stack gap={4} mt={4}>
        <Radio value="kept" label={written(result)} />
        {merged && merged !== result && <Radio value="merged" label={written(merged)} />}
      </Stack>
    </Radio.Group>
  );
}
