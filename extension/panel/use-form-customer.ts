import { useState } from 'react';
import { usePanel } from './panel-context.ts';

/** Whom a form is about: of a refused command its customer, else the one shown as the form opens; empty when there is none. */
export function useFormCustomer(refused: { customerId: string } | undefined): string {
  const { subject } = usePanel().view;
  const shownId = subject.state === 'card' ? subject.card.customer.id : '';
  const [customerId] = useState(refused?.customerId ?? shownId);
  return customerId;
}
