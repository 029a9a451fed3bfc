import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPhoneCode } from '../../../shared/features/surveys/phone-code.ts';
import { BallotFrame } from '../../features/surveys/ballot-frame.tsx';
import { Button } from '../../ui/plain/button.tsx';
import styles from './survey-page.module.css';

/** Where somebody types the code of their card. It goes behind the `#`, and the page begins anew with it. */
export function CodeForm({ isWrong }: { isWrong: boolean }) {
  const { t } = useTranslation('ballot');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isRefused, setIsRefused] = useState(isWrong);
  return (
    <BallotFrame title={t('title')}>
      <h1>{t('phone.codeTitle')}</h1>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const code = readPhoneCode(typed);
          if (code) location.hash = code;
          else setIsRefused(true);
        }}
      >
        <label htmlFor={id}>{t('phone.code')}</label>
        <input
          id={id}
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="XXXXX-XXXXX-XXXXX-XXXXX"
          aria-describedby={isRefused ? `${id}-wrong` : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {isRefused && (
          <p role="alert" id={`${id}-wrong`} className={styles.wrong}>
            {t('phone.wrongCode')}
          </p>
        )}
        <Button look="primary" type="submit">
          {t('phone.open')}
        </Button>
      </form>
    </BallotFrame>
  );
}
