import { useTranslation } from 'react-i18next';
import { dayIn } from '../../../shared/time/day.ts';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useFormat } from '../../ui/format.ts';
import styles from './panel-card.module.css';

/** Three figures, each with where it comes from; then since when, and whose. */
function Facts({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { directory } = usePanel().view;
  const settings = directory?.settings;
  const { facts, customer } = subject.card;
  const ownerName = directory?.staff.find(({ id }) => id === customer.ownerId)?.name;
  const timeZone = settings?.timeZone ?? 'Asia/Shanghai';
  const settled = facts.keptCount + facts.brokenCount;
  const none = '–';
  return (
    <section className={styles.about} aria-label={t('customers:panel.facts')}>
      <dl className={styles.facts}>
        <div>
          <dt>
            {facts.rhythmDays === null
              ? t('customers:panel.lastContact')
              : t('customers:panel.rhythm', { count: Math.round(facts.rhythmDays) })}
          </dt>
          <dd>{facts.lastContactAt ? format.relativeDay(dayIn(facts.lastContactAt, timeZone)) : none}</dd>
        </div>
        <div>
          <dt>{t('customers:panel.kept')}</dt>
          <dd>{settled ? t('customers:panel.keptOf', { kept: facts.keptCount, settled }) : none}</dd>
        </div>
        <div>
          <dt>
            {facts.orderRhythmDays === null
              ? t('customers:panel.orders', { count: facts.orderCount })
              : t('customers:panel.ordersEvery', {
                  count: facts.orderCount,
                  days: Math.round(facts.orderRhythmDays),
                })}
          </dt>
          <dd>
            {facts.orderCount
              ? format.money(facts.orderedMinor, settings?.currency ?? 'CNY', 'compact')
              : none}
          </dd>
        </div>
      </dl>
      <p className={styles.since}>
        {[
          facts.firstSeenAt && t('customers:panel.since', { day: format.dayOf(facts.firstSeenAt) }),
          ownerName && t('customers:panel.owner', { name: ownerName }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  );
}

export const factsPanelCard: PanelCard = { name: 'facts', Card: Facts };
