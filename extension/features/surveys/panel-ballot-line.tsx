import { useTranslation } from 'react-i18next';
import { resultsAddress } from '../../../shared/features/surveys/results-address.ts';
import { dayNumber } from '../../../shared/time/day.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-ballot-line.module.css';
import { useWords } from './use-words.ts';

/**
 * A survey that is open and not answered here, which can wait until tomorrow, or one whose results are out, until that is read. What it
 * knows, only this device knows.
 */
export function BallotLine() {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const { attempt, source, view } = usePanel();
  if (!view.ballot) return null;
  const { roundId, state, title, closesOn, isReminder } = view.ballot;
  const isReleased = state === 'released';
  return (
    <section
      className={styles.line}
      data-tone={isReminder ? 'due' : undefined}
      aria-label={t('notice.label')}
    >
      <span>
        {t(isReminder ? 'notice.soon' : `notice.${state}`, {
          title: words(title),
          closesOn: dayNumber(closesOn),
        })}
      </span>
      {isReleased && view.serverUrl && (
        <a href={resultsAddress(view.serverUrl, roundId)} target="_blank" rel="noreferrer">
          {t('readResults')}
        </a>
      )}
      {!isReleased && (
        <Button look="link" onClick={() => attempt(source.openBallot())}>
          {t('notice.answer')}
        </Button>
      )}
      <Button look="quiet" onClick={() => attempt(source.hideBallot(roundId))}>
        {t(isReleased ? 'notice.read' : 'notice.tomorrow')}
      </Button>
    </section>
  );
}
