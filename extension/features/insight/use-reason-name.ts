import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';

/** The reader's word for a reason, by its id. */
export function useReasonName() {
  const { i18n } = useTranslation();
  const reasons = useQuery(api.losses.reasons.queryOptions());
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  return (id: string) => reasons.data?.find((reason) => reason.id === id)?.name[language] ?? '';
}
