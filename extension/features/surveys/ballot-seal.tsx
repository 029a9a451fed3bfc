import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/plain/button.tsx';
import styles from './ballot.module.css';
import type { BallotView } from './ballot-view.ts';

/** What protects the ballot, in one line, and how on demand. */
export function BallotSeal({ view }: { view: BallotView }) {
  const { t } = useTranslation('ballot');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles.seal}>
      <p>
        {t('sealed', { context: view.surface })}{' '}
        <Button look="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('why')}
        </Button>
      </p>
      {isOpen && (
        <div>
          <p>{t('whyText', { eligible: view.eligible, minimum: view.manifest.minimumGroup })}</p>
          <p>{t('fingerprint')}</p>
          <code>{view.manifestHash}</code>
          <p>{t('saved')}</p>
        </div>
      )}
    </div>
  );
}
