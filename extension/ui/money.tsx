import { useFormat } from './format.ts';

type MoneyProps = { amountMinor: number; currency: string; compact?: boolean };

/** Compact where a glance is enough; the full amount is then one hover away. */
export function Money({ amountMinor, currency, compact = false }: MoneyProps) {
  const format = useFormat();
  const full = format.money(amountMinor, currency);
  if (!compact) return <span>{full}</span>;
  return <span title={full}>{format.money(amountMinor, currency, 'compact')}</span>;
}
