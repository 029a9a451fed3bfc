import { useTranslation } from 'react-i18next';
import type { ListedValue } from '../../../../shared/features/loyalty/value/value-list.ts';
import { minorPerUnit } from '../../../../shared/money/minor-units.ts';
import { useColleagueName } from '../../../pages/console/use-colleague-name.ts';
import { useFormat } from '../../../ui/format.ts';
import type { RowColumn } from '../../../ui/save-rows.ts';
import { CustomerLink } from '../../customers/console-customer-link.tsx';
import { useValueWords } from './use-value-words.ts';

/** The columns of the list on the page. */
export function useValueColumns(): RowColumn<ListedValue>[] {
  const { t } = useTranslation('value');
  const format = useFormat();
  const words = useValueWords();
  return [
    {
      label: t('list.name'),
      text: ({ name }) => name,
      show: ({ name, customerId }) => <CustomerLink id={customerId} name={name} />,
    },
    {
      label: t('list.nextYear'),
      text: ({ nextYear, currency }) => (nextYear ? words.money(nextYear, currency) : t('notKnown')),
      end: true,
    },
    { label: t('list.alive'), text: ({ alive }) => (alive ? words.alive(alive) : t('notKnown')) },
    { label: t('list.lastOrder'), text: ({ lastOn }) => format.relativeDay(lastOn) },
    { label: t('list.orders'), text: ({ orders }) => format.count(orders), end: true },
    { label: t('list.rfm'), text: ({ rfm }) => (rfm ? t('rfm.scores', rfm) : ''), end: true },
  ];
}

/** The columns of the file: plain figures, a range as its ends. */
export function useValueFileColumns(): RowColumn<ListedValue>[] {
  const { t } = useTranslation('value');
  const nameOf = useColleagueName();
  const units = (amountMinor: number | undefined, currency: string) =>
    amountMinor === undefined ? '' : String(amountMinor / minorPerUnit(currency));
  const share = (p: number | undefined) => (p === undefined ? '' : p.toFixed(3));
  return [
    { label: t('list.name'), text: ({ name }) => name },
    { label: t('list.owner'), text: ({ ownerId }) => (ownerId ? (nameOf(ownerId) ?? '') : '') },
    { label: t('list.currency'), text: ({ currency }) => currency },
    {
      label: t('ui:labelled', { label: t('list.nextYear'), value: t('list.low') }),
      text: (row) => units(row.nextYear?.lowMinor, row.currency),
    },
    {
      label: t('ui:labelled', { label: t('list.nextYear'), value: t('list.mid') }),
      text: (row) => units(row.nextYear?.midMinor, row.currency),
    },
    {
      label: t('ui:labelled', { label: t('list.nextYear'), value: t('list.high') }),
      text: (row) => units(row.nextYear?.highMinor, row.currency),
    },
    { label: t('list.aliveLow'), text: ({ alive }) => share(alive?.low) },
    { label: t('list.aliveHigh'), text: ({ alive }) => share(alive?.high) },
    {
      label: t('ui:labelled', { label: t('list.plain'), value: t('list.low') }),
      text: ({ plain, currency }) => units(plain?.lowMinor, currency),
    },
    {
      label: t('ui:labelled', { label: t('list.plain'), value: t('list.high') }),
      text: ({ plain, currency }) => units(plain?.highMinor, currency),
    },
    { label: t('list.orders'), text: ({ orders }) => String(orders) },
    { label: t('list.lastOrder'), text: ({ lastOn }) => lastOn },
    { label: t('list.rfm'), text: ({ rfm }) => (rfm ? `${rfm.recency}${rfm.frequency}${rfm.spend}` : '') },
  ];
}
