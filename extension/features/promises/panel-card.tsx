import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import styles from './panel-card.module.css';
import { NoticedPromises } from './panel-noticed.tsx';
import { PromiseRow } from './panel-promise-row.tsx';

const mostSettledShown = 5;

/** What is owed, soonest first; what was settled lately on request. */
function PromiseLedger({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation();
  const { facts, promises } = subject.card;
  const byDay = (a: CustomerPromise, b: CustomerPromise) => a.dueOn.localeCompare(b.dueOn);
  const open = promises.filter(({ state }) => state === 'open').sort(byDay);
  const settled = promises
    .filter(({ state }) => state !== 'open')
    .sort((a, b) => byDay(b, a))
    .slice(0, mostSettledShown);
  const settledCount = facts.keptCount + facts.brokenCount;
  const rows = (shown: CustomerPromise[]) =>
    shown.map((promise) => (
      <PromiseRow key={promise.id} promise={promise} isPending={subject.pendingIds.includes(promise.id)} />
    ));
  return (
    <section className={styles.section} aria-labelledby="promises-title">
      <h2 id="promises-title" className={styles.title}>
        {t('promises:title')}
        {settledCount > 0 && (
          <small title={t('promises:keptRateSource')}>
            {t('promises:keptOf', { kept: facts.keptCount, settled: settledCount })}
          </small>
        )}
      </h2>
      <NoticedPromises subject={subject} />
      {open.length === 0 && <p className={styles.none}>{t('promises:panel.none')}</p>}
      <ul className={styles.ledger}>{rows(open)}</ul>
      {settled.length > 0 && (
        <details className={styles.settled}>
          <summary>{t('promises:panel.settledLately', { count: settled.length })}</summary>
          <ul className={styles.ledger}>{rows(settled)}</ul>
        </details>
      )}
    </section>
  );
}

export const promisesPanelCard: PanelCard = { name: 'promises', Card: PromiseLedger };
