import { useState } from 'react';
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
import { Button } from '../../ui/plain/button.tsx';
import { refusalText } from '../../ui/refusal.ts';
import styles from './ballot.module.css';
import { BallotPace } from './ballot-pace.tsx';
import type { SendingPace } from './ballot-parts.ts';
import type { BallotSource, BallotView } from './ballot-view.ts';
import { useWords } from './use-words.ts';

export function BallotReview(given: {
  sections: Instrument['sections'];
  view: BallotView;
  source: BallotSource;
  sent: () => void;
}) {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const { sections, view, source, sent } = given;
  const isPhone = view.surface === 'phone';
  const [pace, setPace] = useState<SendingPace>(isPhone ? 'while-open' : 'within-a-day');
  const [outcome, setOutcome] = useState<{ isBusy: boolean; error: unknown }>({ isBusy: false, error: null });
  const items = itemsOf({ sections });
  const said = (item: SurveyItem) => answerText(item, view, words);
  const send = async () => {
    setOutcome({ isBusy: true, error: null });
    try {
      await source.submit(view.roundId, pace);
      sent();
    } catch (error) {
      setOutcome({ isBusy: false, error });
    }
  };
  const isEmpty = items.every((item) => item.kind === 'comment' || said(item) === '');
  return (
    <>
      <p>{t('reviewText', { closesOn: dayNumber(view.manifest.closesOn) })}</p>
      <dl className={styles.review}>
        {items.map((item) => (
          <div key={item.id}>
            <dt>{words(item.text)}</dt>
            <dd data-missing={said(item) === ''}>{said(item) || t('notAnswered')}</dd>
          </div>
        ))}
      </dl>
      {isPhone ? (
        <p className={styles.late}>{t('phone.pace')}</p>
      ) : (
        <BallotPace pace={pace} choose={setPace} />
      )}
      {outcome.error !== null && (
        <p role="alert" className={styles.refused}>
          {refusalText(t, outcome.error)}
        </p>
      )}
      {isEmpty && <p>{t('nothingAnswered')}</p>}
      <Button
        look="primary"
        className={styles.go}
        disabled={isEmpty || outcome.isBusy}
        onClick={() => void send()}
      >
        {t(outcome.isBusy ? 'sending' : 'send')}
      </Button>
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
      .join(', ');
  }
  return [answer as string | string[]]
    .flat()
    .map((id) => named(item.options, id))
    .join(', ');
}
