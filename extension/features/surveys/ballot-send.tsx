import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/plain/button.tsx';
import { refusalText } from '../../ui/refusal.ts';
import styles from './ballot.module.css';
import type { Casting } from './use-casting.ts';

/** Where the thumb is, on every step in the same place. */
export function BallotSend({ casting, isEmpty }: { casting: Casting; isEmpty: boolean }) {
  const { t } = useTranslation('ballot');
  const { isBusy, error, send } = casting;
  return (
    <>
      {error !== null && (
        <p role="alert" className={styles.refused}>
          {refusalText(t, error)}
        </p>
      )}
      {isEmpty && <p>{t('nothingAnswered')}</p>}
      <Button look="primary" className={styles.go} disabled={isEmpty || isBusy} onClick={send}>
        {t(isBusy ? 'sending' : 'send')}
      </Button>
    </>
  );
}
