import { useTranslation } from 'react-i18next';
import { Tier } from '../../../shared/features/customers/model.ts';

/** What a group of the survival curve is called. */
export function useGroupName() {
  const { t } = useTranslation('insight');
  return (group: string) =>
    Tier.safeParse(group).success ? t(`customersConsole:tier.${group}`) : t(`survival.group.${group}`);
}
