import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/plain/button.tsx';
import styles from './announcer.module.css';

const readingMs = 8_000;

/** What just happened, on screen for a moment and read out by screen readers. */
export function Announcer({ said, forget }: { said: string; forget: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    if (!said) return;
    const reading = setTimeout(forget, readingMs);
    return () => clearTimeout(reading);
  }, [said, forget]);
  return (
    <div role="status" aria-live="polite" className={styles.announcer}>
      {said && (
        <p className={styles.said}>
          {said}
          <Button look="quiet" className={styles.close} aria-label={t('ui:close')} onClick={forget}>
            ×
          </Button>
        </p>
      )}
    </div>
  );
}
