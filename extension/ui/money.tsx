import { useFormat } from './format.ts';

type MoneyProps = { amountMinor: number; currency: string; compact?: boolean };

const nowrap = { whiteSpace: 'nowrap' } as const;

/** Compact where a glance is enough; the full amount is then one hover away. */
export function Money({ amountMinor, currency, compact = false }: MoneyProps) {
  const format = useFormat();
  const full = format.money(amountMinor, currency);
  if (!compact) return <span style={nowrap}>{full}</span>;
  return (
    <span style={nowrap} title={full}>
      {format.money(amountMinor, currency, 'compact')}
    </span>
  );
}
