import { useTranslation } from 'react-i18next';
import { type PulseQuestion, scales } from '../../../shared/features/loyalty/pulses/model.ts';
import styles from './pulse-page.module.css';

/** Every score in sight at once; arrow keys move between them. */
export function ScoreChoice({
  question,
  score,
  choose,
}: {
  question: PulseQuestion;
  score: number | null;
  choose: (score: number) => void;
}) {
  const { t } = useTranslation('pulsePage');
  const { from, to } = scales[question];
  const scores = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const ends: Partial<Record<number, string>> = {
    [from]: t(`scale.${question}.low`),
    [to]: t(`scale.${question}.high`),
  };
  return (
    <fieldset className={styles.scores} data-wide={scores.length > 5 || undefined}>
      <legend>
        <span>
          {from} {ends[from]}
        </span>
        <span>
          {to} {ends[to]}
        </span>
      </legend>
      <div>
        {scores.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="score"
              required
              aria-label={ends[each] ? `${each}, ${ends[each]}` : `${each}`}
              checked={score === each}
              onChange={() => choose(each)}
            />
            <span>{each}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
