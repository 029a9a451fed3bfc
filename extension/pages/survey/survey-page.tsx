import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BallotApp } from '../../features/surveys/ballot-app.tsx';
import { BallotFrame } from '../../features/surveys/ballot-frame.tsx';
import type { PhoneBallot } from '../../features/surveys/phone-ballot.ts';
import { Button } from '../../ui/plain/button.tsx';
import { refusalText } from '../../ui/refusal.ts';
import { ForgetBallot } from './forget-ballot.tsx';
import styles from './survey-page.module.css';

/** The ballot behind a link, for somebody without the extension. */
export function SurveyPage({ open }: { open: () => Promise<PhoneBallot> }) {
  const { t } = useTranslation('ballot');
  const [ballot, setBallot] = useState<PhoneBallot | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const [isForgotten, setIsForgotten] = useState(false);
  const forgotten = () => {
    // Whoever opens this page next is not led back by its address.
    history.replaceState(null, '', location.pathname);
    setIsForgotten(true);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once more for each try
  useEffect(() => {
    open().then(setBallot, setFailure);
  }, [tries]);
  useEffect(() => {
    if (!ballot) return;
    const leaving = new AbortController();
    const wake = () => void ballot.run();
    addEventListener('online', wake, leaving);
    document.addEventListener('visibilitychange', wake, leaving);
    return () => leaving.abort();
  }, [ballot]);
  if (isForgotten)
    return (
      <BallotFrame title={t('title')}>
        <div role="status">
          <h1>{t('forget.done')}</h1>
          <p>{t('forget.doneText')}</p>
        </div>
      </BallotFrame>
    );
  if (ballot)
    return (
      <>
        <BallotApp source={ballot} />
        <ForgetBallot ballot={ballot} forgotten={forgotten} />
      </>
    );
  return (
    <BallotFrame title={t('title')}>
      {failure !== null ? (
        <div role="alert" className={styles.refused}>
          <h1>{t('phone.failed')}</h1>
          <p>{refusalText(t, failure)}</p>
          <Button
            onClick={() => {
              setFailure(null);
              setTries(tries + 1);
            }}
          >
            {t('phone.again')}
          </Button>
        </div>
      ) : (
        <p role="status">{t('loading')}</p>
      )}
    </BallotFrame>
  );
}
