import { useTranslation } from 'react-i18next';
import { dayNumber } from '../../../shared/time/day.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './ballot.module.css';
import { BallotFrame } from './ballot-frame.tsx';
import { BallotReceipts } from './ballot-receipts.tsx';
import type { BallotSource, BallotView } from './ballot-view.ts';
import { useWords } from './use-words.ts';

export function BallotSent(given: { view: BallotView; source: BallotSource; change: () => void }) {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const { view, source, change } = given;
  const { parts, manifest } = view;
  const state = parts.some((part) => part.state === 'waiting')
    ? 'sentWaiting'
    : parts.every((part) => part.state === 'taken')
      ? 'sentTaken'
      : 'sentUnderWay';
  return (
    <BallotFrame
      title={words(manifest.title)}
      below={
        <Button className={styles.go} onClick={change}>
          {t('change')}
        </Button>
      }
    >
      <div role="status" className={styles.state}>
        <h1>{t('sent')}</h1>
        <p>{t(state, { context: view.surface })}</p>
        <p>{t('reviewText', { closesOn: dayNumber(manifest.closesOn) })}</p>
      </div>
      <BallotReceipts view={view} />
      <Button look="link" onClick={() => void source.look(view.roundId).catch(() => undefined)}>
        {t('look')}
      </Button>
    </BallotFrame>
  );
}
