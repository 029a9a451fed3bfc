import { useTranslation } from 'react-i18next';
import type { Tier } from '../../../../shared/features/customers/model.ts';

export function useTierName() {
  const { t } = useTranslation();
  return (tier: Tier | null) => (tier ? t(`customersConsole:tier.${tier}`) : t('tiers:none'));
}
