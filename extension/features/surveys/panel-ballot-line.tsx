import { useTranslation } from 'react-i18next';
import { dayNumber } from '../../../shared/time/day.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-ballot-line.module.css';
import { useWords } from './use-words.ts';

/** A survey that is open and not answered here; it can wait until tomorrow. What it knows, only this device knows. */
export function BallotLine() {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const { attempt, source, view } = usePanel();
  if (!view.ballot) return null;
  const { roundId, title, closesOn, isReminder } = view.ballot;
  return (
    <section
      className={styles.line}
      data-tone={isReminder ? 'due' : undefined}
      aria-label={t('notice.label')}
    >
      <span>
        {t(isReminder ? 'notice.soon' : 'notice.open', {
          title: words(title),
          closesOn: dayNumber(closesOn),
        })}
      </span>
      <Button look="link" onClick={() => attempt(source.openBallot())}>
        {t('notice.answer')}
      </Button>
      <Button look="quiet" onClick={() => attempt(source.hideBallot(roundId))}>
        {t('notice.tomorrow')}
      </Button>
    </section>
  );
}
