import { useTranslation } from 'react-i18next';
import type { Purchase } from '../../../shared/features/purchases/model.ts';
import { useFormat } from '../../ui/format.ts';
import styles from './panel-card.module.css';

export function OrderRow({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = format.money(Math.abs(purchase.amountMinor), purchase.currency);
  const products = format.list(purchase.lines.map(({ product }) => product));
  return (
    <li className={styles.row} data-direction={purchase.kind}>
      <time dateTime={purchase.orderedAt}>{format.dayOf(purchase.orderedAt)}</time>
      <span>{t(`interactions:panel.${purchase.kind}`, { amount, count: purchase.lines.length })}</span>
      <span className={styles.excerpt}>{products}</span>
    </li>
  );
}
