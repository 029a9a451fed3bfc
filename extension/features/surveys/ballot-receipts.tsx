import { useTranslation } from 'react-i18next';
import styles from './ballot.module.css';
import type { BallotView } from './ballot-view.ts';

export function BallotReceipts({ view }: { view: Pick<BallotView, 'parts' | 'surface'> }) {
  const { t } = useTranslation('ballot');
  return (
    <section className={styles.proof} aria-labelledby="receipts">
      <h2 id="receipts">{t('receipts')}</h2>
      <p>{t('receiptsText', { context: view.surface })}</p>
      <ul>
        {view.parts.map(({ box, state, commitment }) => (
          <li key={box}>
            {t(box === 'scores' ? 'part.scores' : 'part.comment')} · {t(`partState.${state}`)}
            <code>{commitment}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
