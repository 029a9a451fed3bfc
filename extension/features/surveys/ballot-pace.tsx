import { useTranslation } from 'react-i18next';
import styles from './ballot.module.css';
import type { SendingPace } from './ballot-parts.ts';

/** When the ballot goes, and what haste costs. */
export function BallotPace(given: { pace: SendingPace; choose: (pace: SendingPace) => void }) {
  const { t } = useTranslation('ballot');
  const option = (value: SendingPace, title: string, text: string) => (
    <label>
      <input type="radio" name="pace" checked={given.pace === value} onChange={() => given.choose(value)} />
      <span>
        <b>{title}</b>
        <small>{text}</small>
      </span>
    </label>
  );
  return (
    <fieldset className={styles.item}>
      <legend>{t('pace')}</legend>
      <div className={styles.options}>
        {option('within-a-day', t('paceDay'), t('paceDayText'))}
        {option('now', t('paceNow'), t('paceNowText'))}
      </div>
    </fieldset>
  );
}
