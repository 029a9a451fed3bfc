import { useDirectory } from './directory-context.ts';

/** Names by id; empty for an id that is no colleague's. */
export function useColleagueName() {
  const { staff } = useDirectory();
  return (id: string | null) => staff.find((colleague) => colleague.id === id)?.name ?? '';
}
