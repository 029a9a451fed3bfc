import { useQuery } from '@tanstack/react-query';
import { api } from '../../pages/page-client.ts';

/** Who may take over: everyone who works here but the one who hands over. */
export function useReceivers(fromId: string) {
  const people = useQuery(api.people.list.queryOptions());
  return (people.data ?? [])
    .filter(({ id, isActive }) => isActive && id !== fromId)
    .map(({ id, name }) => ({ value: id, label: name }));
}
