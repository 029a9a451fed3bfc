import { useTranslation } from 'react-i18next';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import { useFormat } from '../../ui/format.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-card.module.css';
import { HistoryRow } from './panel-history-row.tsx';
import { useOlder } from './panel-older.ts';
import { OrderRow } from './panel-order-row.tsx';
import { timeline } from './panel-timeline.ts';

/** What happened, newest first; scrolling to the end brings what lies further back. */
function History({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { card, pendingIds } = subject;
  const { older, state, end, load } = useOlder(card);
  const entries = timeline([...card.interactions, ...older], card.purchases);
  return (
    <section className={styles.section} aria-labelledby="history-title">
      <h2 id="history-title" className={styles.title}>
        {t('interactions:panel.history')}
        <small>{t('interactions:panel.all', { count: format.count(card.facts.interactionCount) })}</small>
      </h2>
      {entries.length === 0 && <p className={styles.none}>{t('interactions:panel.none')}</p>}
      <ol className={styles.history}>
        {entries.map((entry) =>
          'orderedAt' in entry ? (
            <OrderRow key={entry.id} purchase={entry} />
          ) : (
            <HistoryRow key={entry.id} interaction={entry} isPending={pendingIds.includes(entry.id)} />
          ),
        )}
      </ol>
      <div ref={end} role="status" className={styles.end}>
        {state === 'loading' && t('ui:loadingMore')}
        {state === 'failed' && (
          <>
            {t('interactions:panel.olderNeedsServer')} <Button onClick={load}>{t('ui:retry')}</Button>
          </>
        )}
        {state === 'done' && entries.length > 0 && t('interactions:panel.thatIsAll')}
      </div>
    </section>
  );
}

export const historyPanelCard: PanelCard = { name: 'interactions', Card: History };
