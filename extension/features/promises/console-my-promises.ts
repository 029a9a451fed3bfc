import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useToday } from '../../ui/clock.tsx';

/** My own open promises, the most pressing first. */
export function useMyPromises() {
  return useQuery(api.promises.list.queryOptions({ whose: 'mine', limit: 200 }));
}

/** For the menu: how many of mine are late. */
export function useLateCount() {
  const { t } = useTranslation('promisesConsole');
  const today = useToday();
  const { data } = useMyPromises();
  const count = data?.items.filter(({ promise }) => promise.dueOn < today).length;
  return count === undefined ? undefined : { count, label: t('mineLate', { count }), isLate: true };
}
