import { createContext, use } from 'react';
import type { Role } from '../../../shared/features/administration/model.ts';
import type { Directory } from '../../../shared/features/sync/model.ts';

/** Filled by `SignedIn`; every page below it may lean on it. */
export const DirectoryContext = createContext<Directory | null>(null);

export function useDirectory(): Directory {
  const directory = use(DirectoryContext);
  if (!directory) throw new Error('useDirectory needs a page behind SignedIn');
  return directory;
}

export function useHasRole(...roles: Role[]): boolean {
  return useDirectory().me.roles.some((role) => roles.includes(role));
}
