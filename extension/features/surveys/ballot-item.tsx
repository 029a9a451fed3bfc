import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../shared/features/surveys/ballot.ts';
import type { SurveyItem } from '../../../shared/features/surveys/instrument.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './ballot.module.css';
import { BallotMatrix } from './ballot-matrix.tsx';
import { BallotOptions } from './ballot-options.tsx';
import { BallotRanking } from './ballot-ranking.tsx';
import { BallotRating } from './ballot-rating.tsx';
import type { BallotDraft } from './ballot-record.ts';
import { useWords } from './use-words.ts';

type Given = { item: SurveyItem; draft: BallotDraft; change: (part: Partial<BallotDraft>) => void };

/** One question of whatever kind; each may be left out. */
export function BallotItem({ item, draft, change }: Given) {
  const { t } = useTranslation('ballot');
  const words = useWords();
  if (item.kind === 'comment') return <Comment item={item} draft={draft} change={change} />;
  const answer = draft.answers[item.id];
  const { [item.id]: _, ...others } = draft.answers;
  const set = (value: Answer | undefined) =>
    change({ answers: value === undefined ? others : { ...others, [item.id]: value } });
  return (
    <fieldset className={styles.item}>
      <legend>{words(item.text)}</legend>
      <ItemControl item={item} answer={answer} set={set} />
      {answer !== undefined && (
        <Button look="quiet" className={styles.clear} onClick={() => set(undefined)}>
          {t('clear')}
        </Button>
      )}
    </fieldset>
  );
}

function ItemControl(given: {
  item: Exclude<SurveyItem, { kind: 'comment' }>;
  answer: Answer | undefined;
  set: (answer: Answer | undefined) => void;
}) {
  const { item, answer, set } = given;
  switch (item.kind) {
    case 'rating':
      return <BallotRating scale={item} value={typeof answer === 'number' ? answer : null} set={set} />;
    case 'choice':
    case 'multiple':
      return <BallotOptions item={item} answer={answer} set={set} />;
    case 'ranking':
      return <BallotRanking item={item} ranked={Array.isArray(answer) ? answer : []} set={set} />;
    case 'matrix':
      return <BallotMatrix item={item} answer={answer} set={set} />;
  }
}

function Comment({ item, draft, change }: Given & { item: Extract<SurveyItem, { kind: 'comment' }> }) {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const id = useId();
  const text = draft.comments[item.id] ?? '';
  return (
    <div className={styles.item}>
      <label htmlFor={id}>{words(item.text)}</label>
      <p id={`${id}-hint`}>{t('commentHint')}</p>
      <textarea
        id={id}
        rows={4}
        maxLength={item.maxLength}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => change({ comments: { ...draft.comments, [item.id]: event.target.value } })}
      />
      {text.length > item.maxLength * 0.8 && (
        <small>{t('characters', { left: item.maxLength - text.length })}</small>
      )}
    </div>
  );
}
