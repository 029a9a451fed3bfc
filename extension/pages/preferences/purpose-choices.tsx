import { useTranslation } from 'react-i18next';
import type { ConsentPurpose } from '../../../shared/features/consents/model.ts';
import type { PreferencePage } from '../../../shared/features/consents/preference-page.ts';
import { dayNumber } from '../../../shared/time/day.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { choiceId } from './preference-draft.ts';
import styles from './preference-page.module.css';

/** One purpose in its own words, a tick for each way, and what earlier answers were. */
export function PurposeChoices(given: {
  purpose: ConsentPurpose;
  choices: PreferencePage['choices'];
  ticked: ReadonlySet<string>;
  tick: (ticked: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation();
  const { purpose, choices, ticked, tick } = given;
  const language = useLanguage();
  const toggle = (id: string) => {
    const others = new Set(ticked);
    if (!others.delete(id)) others.add(id);
    tick(others);
  };
  const answered = choices.filter(({ saidOn }) => saidOn !== null);
  return (
    <fieldset className={styles.purpose}>
      <legend>{purpose.name[language]}</legend>
      <p>{purpose.wording[language]}</p>
      <div className={styles.channels}>
        {choices.map((choice) => (
          <label key={choice.channel}>
            <input
              type="checkbox"
              checked={ticked.has(choiceId(choice))}
              onChange={() => toggle(choiceId(choice))}
            />
            {t(`consents:channel.${choice.channel}`)}
          </label>
        ))}
      </div>
      {answered.length === 0 ? (
        <small>{t(purpose.rule === 'asked' ? 'preferences:unasked' : 'preferences:untilObjection')}</small>
      ) : (
        <ul className={styles.answers}>
          {answered.map(({ channel, isAllowed, saidOn, source }) => (
            <li key={channel}>
              {t('preferences:answered', {
                channel: t(`consents:channel.${channel}`),
                state: t(`consents:state.${isAllowed ? 'given' : 'withdrawn'}`),
                onDay: dayNumber(saidOn!),
                source: t(`consents:source.${source}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
