import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../shared/features/surveys/ballot.ts';
import type { ItemOf } from '../../../shared/features/surveys/instrument.ts';
import styles from './ballot.module.css';
import { useWords } from './use-words.ts';

/** One of some, or several of them. */
export function BallotOptions(given: {
  item: ItemOf<'choice'> | ItemOf<'multiple'>;
  answer: Answer | undefined;
  set: (answer: Answer) => void;
}) {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const name = useId();
  const { item, answer, set } = given;
  const isOne = item.kind === 'choice';
  const chosen = Array.isArray(answer) ? answer : [];
  const toggle = (id: string) =>
    set(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      {item.kind === 'multiple' && item.most < item.options.length && (
        <small>{t('most', { most: item.most })}</small>
      )}
      <div className={styles.options}>
        {item.options.map(({ id, text }) => (
          <label key={id}>
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={name}
              checked={isOne ? answer === id : chosen.includes(id)}
              disabled={!isOne && !chosen.includes(id) && chosen.length >= item.most}
              onChange={() => (isOne ? set(id) : toggle(id))}
            />
            {words(text)}
          </label>
        ))}
      </div>
    </>
  );
}
