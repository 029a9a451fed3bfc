import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairingView } from '../background/views.ts';
import { useFormat } from '../ui/format.ts';
import { Button } from '../ui/plain/button.tsx';
import { Field } from '../ui/plain/field.tsx';
import { refusalText } from '../ui/refusal.ts';
import styles from './popup.module.css';
import type { PopupSource } from './popup-source.ts';

type Unpaired = Exclude<PairingView, { state: 'paired' }>;

export function PairingCard({ pairing, source }: { pairing: PairingView; source: PopupSource }) {
  if (pairing.state === 'paired') return null;
  if (pairing.state === 'waiting') return <Code pairing={pairing} source={source} />;
  return <ServerAddress pairing={pairing} source={source} />;
}

function ServerAddress({ pairing, source }: { pairing: Unpaired; source: PopupSource }) {
  const { t } = useTranslation();
  const [text, setText] = useState(pairing.serverUrl);
  const [problem, setProblem] = useState<string | null>(null);
  const failure =
    problem ??
    (pairing.state === 'failed' ? t(pairing.refusal.messageKey, { ...pairing.refusal.details }) : null);

  const start = () => {
    const serverUrl = serverAddress(text);
    if (!serverUrl) return setProblem(t('sync:popup.pair.notAnAddress'));
    setProblem(null);
    source.startPairing(serverUrl).catch((error: unknown) => setProblem(refusalText(t, error)));
  };
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <h2>{t('sync:popup.pair.title')}</h2>
      <p>{t('sync:popup.pair.text')}</p>
      <Field label={t('sync:popup.pair.server')}>
        {(control) => (
          <input
            {...control}
            inputMode="url"
            autoComplete="url"
            placeholder="https://kith.example.com"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {failure && <p role="alert">{failure}</p>}
      <Button type="submit" look="primary" disabled={text.trim() === ''}>
        {t('sync:popup.pair.start')}
      </Button>
    </form>
  );
}

function Code(given: { pairing: Extract<PairingView, { state: 'waiting' }>; source: PopupSource }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { userCode, verificationUrl, expiresAt } = given.pairing;
  return (
    <section className={styles.card} aria-live="polite">
      <h2>{t('sync:popup.pair.code')}</h2>
      <output className={styles.code}>{userCode}</output>
      <a className={styles.confirm} href={verificationUrl} target="_blank" rel="noreferrer">
        {t('sync:popup.pair.confirm')}
      </a>
      <p>{t('sync:popup.pair.waiting')}</p>
      <small>{t('sync:popup.pair.expires', { time: format.instant(expiresAt) })}</small>
      <Button look="quiet" onClick={() => void given.source.cancelPairing()}>
        {t('ui:cancel')}
      </Button>
    </section>
  );
}

/** The origin of what was typed; without a scheme, https, or http for this computer. Null when it is none. */
export function serverAddress(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  const isLocal = /^(localhost|127\.0\.0\.1)(:|\/|$)/.test(typed);
  const whole = /^[a-z]+:\/\//i.test(typed) ? typed : `${isLocal ? 'http' : 'https'}://${typed}`;
  const url = URL.parse(whole);
  return url && /^https?:$/.test(url.protocol) ? url.origin : null;
}
