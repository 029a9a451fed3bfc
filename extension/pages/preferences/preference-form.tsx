import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreferencePage } from '../../../shared/features/consents/preference-page.ts';
import { Button } from '../../ui/plain/button.tsx';
import { refusalText } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { HoursFields } from './hours-fields.tsx';
import { changeOf, draftOf } from './preference-draft.ts';
import styles from './preference-page.module.css';
import type { PreferenceSource } from './preference-source.ts';
import { PurposeChoices } from './purpose-choices.tsx';

type Outcome = { state: 'editing' | 'saving' | 'saved' } | { state: 'refused'; error: unknown };

export function PreferenceForm(given: {
  preferences: PreferencePage;
  source: PreferenceSource;
  keep: (preferences: PreferencePage) => void;
}) {
  const { t } = useTranslation('preferences');
  const language = useLanguage();
  const { preferences, source, keep } = given;
  const [draft, setDraft] = useState(() => draftOf(preferences));
  const [outcome, setOutcome] = useState<Outcome>({ state: 'editing' });
  const change = (part: Partial<typeof draft>) => {
    setDraft({ ...draft, ...part });
    setOutcome({ state: 'editing' });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setOutcome({ state: 'saving' });
    try {
      const saved = await source.save(changeOf(preferences, draft, language));
      keep(saved);
      setDraft(draftOf(saved));
      setOutcome({ state: 'saved' });
    } catch (error) {
      setOutcome({ state: 'refused', error });
    }
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <h2>{t('may')}</h2>
      {preferences.purposes.map((purpose) => (
        <PurposeChoices
          key={purpose.id}
          purpose={purpose}
          choices={preferences.choices.filter((choice) => choice.purpose === purpose.id)}
          ticked={draft.ticked}
          tick={(ticked) => change({ ticked })}
        />
      ))}
      <Button look="link" onClick={() => change({ ticked: new Set() })}>
        {t('withdrawAll')}
      </Button>
      <HoursFields draft={draft} change={change} />
      <div className={styles.save}>
        <Button type="submit" look="primary" disabled={outcome.state === 'saving'}>
          {t('save')}
        </Button>
        <span role="status">{outcome.state === 'saved' && t('saved')}</span>
      </div>
      {outcome.state === 'refused' && (
        <p role="alert" className={styles.refused}>
          {refusalText(t, outcome.error)}
        </p>
      )}
    </form>
  );
}
