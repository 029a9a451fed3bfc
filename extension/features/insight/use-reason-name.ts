import { useQuery } from '@tanstack/react-query';
import { api } from '../../pages/page-client.ts';
import { useLanguage } from '../../ui/use-language.ts';

/** The reader's word for a reason, by its id. */
export function useReasonName() {
  const reasons = useQuery(api.losses.reasons.queryOptions());
  const language = useLanguage();
  return (id: string) => reasons.data?.find((reason) => reason.id === id)?.name[language] ?? '';
}
