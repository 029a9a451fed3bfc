import { useTranslation } from 'react-i18next';
import type { PulsePage } from '../../../shared/features/loyalty/pulses/model.ts';
import { moodOf } from '../../../shared/features/loyalty/pulses/mood-of.ts';
import { dayNumber } from '../../../shared/time/day.ts';
import styles from './pulse-page.module.css';

export function Thanks({ pulse: { question, answer, mayAnswer, callOn } }: { pulse: PulsePage }) {
  const { t } = useTranslation('pulsePage');
  if (!answer) return null;
  return (
    <div role="status" className={styles.thanks}>
      <p>
        <strong>{t(`thanks.${moodOf(question, answer.score)}`)}</strong>
      </p>
      {callOn && <p>{t('call', { onDay: dayNumber(callOn) })}</p>}
      <p>{mayAnswer ? t('mayChange') : t('done', { score: answer.score })}</p>
    </div>
  );
}
