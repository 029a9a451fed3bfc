import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/plain/button.tsx';
import styles from './popup.module.css';

/** Asks once more, and says what would be lost. */
export function SignOut(given: { waitingCount: number; losesBallot: boolean; signOut: () => void }) {
  const { t } = useTranslation();
  const { waitingCount, losesBallot, signOut } = given;
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking)
    return (
      <Button look="quiet" className={styles.signOut} onClick={() => setIsAsking(true)}>
        {t('sync:popup.signOut')}
      </Button>
    );
  return (
    <div role="alert">
      <p>{t('sync:popup.signOutText', { count: waitingCount })}</p>
      {losesBallot && <p>{t('ballot:signOutLoses')}</p>}
      <div className={styles.row}>
        <Button look="danger" onClick={signOut}>
          {t('sync:popup.signOutSure')}
        </Button>
        <Button look="quiet" onClick={() => setIsAsking(false)}>
          {t('ui:cancel')}
        </Button>
      </div>
    </div>
  );
}
