import { useState } from 'react';
import type { CustomerFilters } from '../../../shared/features/customers/customer-search.ts';

/** Chosen one by one, or all that the filters show. */
export type CustomerSelection =
  | { kind: 'some'; ids: ReadonlySet<string> }
  | { kind: 'all'; filters: CustomerFilters };

const nobody: CustomerSelection = { kind: 'some', ids: new Set() };

/** Other filters, other customers: a choice holds for the filters it was made under. */
export function useCustomerSelection(filters: CustomerFilters) {
  const under = JSON.stringify(filters);
  const [chosen, setChosen] = useState({ under, selection: nobody });
  const selection = chosen.under === under ? chosen.selection : nobody;
  const choose = (next: CustomerSelection) => setChosen({ under, selection: next });
  return {
    selection,
    isChosen: (id: string) => selection.kind === 'all' || selection.ids.has(id),
    toggle: (id: string) => {
      const ids = new Set(selection.kind === 'some' ? selection.ids : []);
      if (!ids.delete(id)) ids.add(id);
      choose({ kind: 'some', ids });
    },
    chooseAll: () => choose({ kind: 'all', filters }),
    clear: () => choose(nobody),
  };
}
