import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PopupView } from '../../background/views.ts';
import type { DraftOutcome } from '../../mail/mail-adapter.ts';
import type { PopupSource } from '../../popup/popup-source.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './popup-row.module.css';
import { SnippetText } from './snippet-text.tsx';

/** Snippets for the mail behind the popup, folded away until they are wanted. */
export function SnippetRows({ view, source }: { view: PopupView; source: PopupSource }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<DraftOutcome | null>(null);
  if (view.snippets.length === 0) return null;
  const insert = async (text: string) =>
    setOutcome(await source.draft({ text, asIs: true }).catch(() => 'no-compose' as const));
  return (
    <details className={styles.section}>
      <summary>{t('writing:snippets.title')}</summary>
      <p role="status">{outcome && t(`writing:snippets.outcome.${outcome}`)}</p>
      <ul className={styles.rows}>
        {view.snippets.map((snippet) => (
          <li key={snippet.id}>
            <SnippetText snippet={snippet} />
            <Button onClick={() => void insert(snippet.text)}>{t('writing:snippets.insert')}</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
