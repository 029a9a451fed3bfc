import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';

/** For the menu: how many customers are worth a word today. */
export function useTodayCount() {
  const { t } = useTranslation('promptsConsole');
  const { data } = useQuery(api.sync.today.queryOptions({}));
  return data && { count: data.total, label: t('subtitle', { count: data.total }) };
}
