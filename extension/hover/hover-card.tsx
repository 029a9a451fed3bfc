import { useTranslation } from 'react-i18next';
import { dayIn } from '../../shared/time/day.ts';
import type { HoverView } from '../background/views.ts';
import { useClock } from '../ui/clock.tsx';
import { useFormat } from '../ui/format.ts';
import styles from './hover.module.css';
import { HoverState } from './hover-state.tsx';

type CardView = Extract<HoverView, { state: 'card' }>;

export function HoverCard({ view }: { view: CardView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { timeZone } = useClock();
  const { customer, facts, promises, complaints } = view.card;
  const role = [customer.title, customer.companyName].filter(Boolean).join(' · ');
  const owner = view.directory?.staff.find(({ id }) => id === customer.ownerId)?.name;
  const none = t('sync:hover.none');
  const currency = view.directory?.settings.currency ?? 'CNY';
  const also = view.otherNames.length > 0 && t('sync:hover.alsoOf', { names: format.list(view.otherNames) });
  return (
    <>
      <header className={styles.head}>
        <h1>
          {customer.name} {customer.otherName}
        </h1>
        {customer.tier && <span className={styles.tier}>{t(`customers:panel.tier.${customer.tier}`)}</span>}
        <small>{also || role || view.text}</small>
      </header>
      <HoverState promises={promises} complaints={complaints} />
      <dl className={styles.facts}>
        <div>
          <dt>{t('sync:hover.lastContact')}</dt>
          <dd>{facts.lastContactAt ? format.relativeDay(dayIn(facts.lastContactAt, timeZone)) : none}</dd>
        </div>
        <div>
          <dt>{t('sync:hover.orders')}</dt>
          <dd>{facts.orderCount ? format.money(facts.orderedMinor, currency, 'compact') : none}</dd>
        </div>
        <div>
          <dt>{t('sync:hover.owner')}</dt>
          <dd>{owner ?? none}</dd>
        </div>
      </dl>
      {view.serverUrl && (
        <a
          className={styles.open}
          href={`${view.serverUrl}/customers/${customer.id}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('sync:hover.open')}
        </a>
      )}
    </>
  );
}
