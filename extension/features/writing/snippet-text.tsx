import { useTranslation } from 'react-i18next';
import type { FilledSnippet } from '../../../shared/features/writing/model.ts';
import { useFormat } from '../../ui/format.ts';
import styles from './snippet-text.module.css';

/** A snippet as it would be inserted; what could not be filled is marked, and named below. */
export function SnippetText({ snippet }: { snippet: Pick<FilledSnippet, 'shortcut' | 'text' | 'unknown'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.snippet}>
      {snippet.shortcut && <code>{snippet.shortcut}</code>}
      <p>
        {snippet.text.split(/(\{\{[^{}\n]+\}\})/).map((part, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name and never move
          part.startsWith('{{') ? <mark key={index}>{part}</mark> : part,
        )}
      </p>
      {snippet.unknown.length > 0 && (
        <small>{t('writing:snippets.unknown', { names: format.list(snippet.unknown) })}</small>
      )}
    </div>
  );
}
