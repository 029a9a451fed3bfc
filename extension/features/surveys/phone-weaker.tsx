import { useTranslation } from 'react-i18next';
import { shortHash } from '../../../shared/features/surveys/short-hash.ts';
import styles from './ballot.module.css';
import type { BallotView } from './ballot-view.ts';

/** In the order in which they matter; docs/seal-en.md has the whole of it. */
const weaknesses = ['page', 'link', 'sitting', 'device', 'open'] as const;

/** In what way a ballot behind a link is weaker than one in the extension. */
export function PhoneWeaker({ view }: { view: BallotView }) {
  const { t } = useTranslation('ballot');
  return (
    <div className={`${styles.late} ${styles.weaker}`}>
      <p>{t('phone.weaker')}</p>
      <details>
        <summary>{t('phone.how')}</summary>
        <ul>
          {weaknesses.map((each) => (
            <li key={each}>{t(`phone.weak.${each}`)}</li>
          ))}
        </ul>
      </details>
      <p>{t('phone.seal', { hash: shortHash(view.manifestHash) })}</p>
    </div>
  );
}
