import { Stack, Text } from '@mantine/core';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/router.ts';
import type { MergeField } from '../../../shared/features/customers/customer-differences.ts';
import { MergeFields } from './console-merge-fields.tsx';

type Preview = inferRouterOutputs<AppRouter>['customers']['previewMerge'];
type PreviewProps = { preview: Preview; take: MergeField[]; onTake: (take: MergeField[]) => void };

/** What moves over, counted and named. */
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
  const counted = gains.filter(([, count]) => count > 0);
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{t('merge.preview')}</Text>
        <Text size="sm">
          {counted.map(([what, count]) => t(`merge.${what}`, { count })).join(' · ') || t('ui:none')}
        </Text>
        <Text size="sm" c="dimmed">
          {identities.map(({ display }) => display).join(' · ')}
        </Text>
      </div>
      <MergeFields differences={preview.differences} take={take} onTake={onTake} />
    </Stack>
  );
}
