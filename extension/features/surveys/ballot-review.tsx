import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../shared/features/surveys/ballot.ts';
import { fitsItem } from '../../../shared/features/surveys/fits-item.ts';
import {
  type Instrument,
  itemsOf,
  type SurveyItem,
  type Words,
} from '../../../shared/features/surveys/instrument.ts';
import { dayNumber } from '../../../shared/time/day.ts';
import styles from './ballot.module.css';
import { BallotPace } from './ballot-pace.tsx';
import type { BallotView } from './ballot-view.ts';
import type { Casting } from './use-casting.ts';
import { useWords } from './use-words.ts';

export function BallotReview(given: {
  sections: Instrument['sections'];
  view: BallotView;
  casting: Pick<Casting, 'pace' | 'choosePace'>;
}) {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const { sections, view, casting } = given;
  const said = (item: SurveyItem) => answerText(item, view, words);
  return (
    <>
      <p>{t('reviewText', { closesOn: dayNumber(view.manifest.closesOn) })}</p>
      <dl className={styles.review}>
        {itemsOf({ sections }).map((item) => (
          <div key={item.id}>
            <dt>{words(item.text)}</dt>
            <dd data-missing={said(item) === ''}>{said(item) || t('notAnswered')}</dd>
          </div>
        ))}
      </dl>
      {view.surface === 'phone' ? (
        <p className={styles.late}>{t('phone.pace')}</p>
      ) : (
        <BallotPace pace={casting.pace} choose={casting.choosePace} />
      )}
    </>
  );
}

/** Empty when it is not answered. */
function answerText(item: SurveyItem, { draft }: BallotView, words: (words: Words) => string): string {
  if (item.kind === 'comment') return draft.comments[item.id]?.trim() ?? '';
  const answer: Answer | undefined = draft.answers[item.id];
  if (answer === undefined || !fitsItem(item, answer)) return '';
  const named = (options: readonly { id: string; text: Words }[], id: string) =>
    words(options.find((option) => option.id === id)!.text);
  if (item.kind === 'rating') return String(answer as number);
  if (item.kind === 'matrix') {
    const rows = item.rows === 'units' ? [] : item.rows;
    return Object.entries(answer)
      .map(([row, value]) => `${named(rows, row)} ${value}`)
      .join(' · ');
  }
  return [answer as string | string[]]
    .flat()
    .map((id) => named(item.options, id))
    .join(' · ');
}
