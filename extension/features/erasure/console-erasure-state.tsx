import { useTranslation } from 'react-i18next';
import type { ErasureCertificate } from '../../../shared/features/erasure/model.ts';
import { Tag } from '../../ui/tag.tsx';

export function ErasureState({ erasure }: { erasure: ErasureCertificate }) {
  const { t } = useTranslation('erasure');
  const { finishedAt, stepsDone, stepsTotal } = erasure;
  if (finishedAt) return <Tag tone="good">{t('done')}</Tag>;
  return (
    <Tag tone="due">{t('running', { done: Math.min(stepsDone + 1, stepsTotal), total: stepsTotal })}</Tag>
  );
}
