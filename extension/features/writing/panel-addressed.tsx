import { useTranslation } from 'react-i18next';
import type { Addressee } from '../../../shared/features/writing/model.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { Choices } from '../../ui/plain/choices.tsx';

/** Which customer the panel shows, where the recipients belong to several. */
export function Addressed({ addressees }: { addressees: readonly Addressee[] }) {
  const { t } = useTranslation();
  const { view, source, attempt } = usePanel();
  const customers = new Map(
    addressees.flatMap(({ customerId, customerName }) => (customerId ? [[customerId, customerName]] : [])),
  );
  if (customers.size < 2) return null;
  return (
    <Choices
      label={t('writing:panel.to')}
      value={view.subject.state === 'card' ? view.subject.card.customer.id : null}
      options={[...customers].map(([value, label]) => ({ value, label }))}
      choose={(customerId) => attempt(source.choose(customerId))}
    />
  );
}
