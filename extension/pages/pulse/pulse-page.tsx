import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PulsePage as Pulse } from '../../../shared/features/loyalty/pulses/model.ts';
import { LanguageSwitch } from '../../ui/plain/language-switch.tsx';
import { refusalText } from '../../ui/refusal.ts';
import { PulseForm } from './pulse-form.tsx';
import styles from './pulse-page.module.css';
import type { PulseSource } from './pulse-source.ts';

/** One question to a customer, and a word of thanks. */
export function PulsePage({ source }: { source: PulseSource }) {
  const { t } = useTranslation('pulsePage');
  const [pulse, setPulse] = useState<Pulse | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    source.open().then(setPulse, setFailure);
  }, [source]);
  const organisation = pulse?.organisationName ?? '';
  const title = pulse ? t(`question.${pulse.question}`, { organisation }) : '';
  useEffect(() => {
    document.title = title || 'Kith';
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <strong>{organisation}</strong>
        <LanguageSwitch label={t('languageSwitch')} />
      </header>
      <main>
        {!pulse && failure === null && <p role="status">{t('loading')}</p>}
        {failure !== null && <p role="alert">{refusalText(t, failure)}</p>}
        {pulse && (
          <>
            <h1>{title}</h1>
            <PulseForm pulse={pulse} source={source} keep={setPulse} />
            <p className={styles.privacy}>{t('privacy', { organisation })}</p>
          </>
        )}
      </main>
    </div>
  );
}
