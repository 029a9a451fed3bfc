import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotView } from '../../features/surveys/ballot-view.ts';
import { lossByForgetting } from '../../features/surveys/loss-by-forgetting.ts';
import type { PhoneBallot } from '../../features/surveys/phone-ballot.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './survey-page.module.css';

/** For a phone that others use too. It says first what is then no longer possible. */
export function ForgetBallot({ ballot, forgotten }: { ballot: PhoneBallot; forgotten: () => void }) {
  const { t } = useTranslation('ballot');
  const titleId = useId();
  const [view, setView] = useState<BallotView | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => ballot.watch(setView), [ballot]);
  if (!view) return null;
  if (!isAsking)
    return (
      <aside className={styles.forget}>
        <Button look="link" onClick={() => setIsAsking(true)}>
          {t('forget.verb')}
        </Button>
      </aside>
    );
  return (
    <aside className={styles.forget} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('forget.title')}</h2>
      <p role="alert">{t(`forget.loss.${lossByForgetting(view)}`)}</p>
      <div>
        <Button look="danger" onClick={() => void ballot.forget().then(forgotten)}>
          {t('forget.sure')}
        </Button>
        <Button look="quiet" autoFocus onClick={() => setIsAsking(false)}>
          {t('forget.keep')}
        </Button>
      </div>
    </aside>
  );
}
