import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilledSnippet } from '../../../shared/features/writing/model.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useInsertion } from '../../panel/use-insertion.ts';
import { Button } from '../../ui/plain/button.tsx';
import { Field } from '../../ui/plain/field.tsx';
import { DraftFallback } from '../prompts/panel-draft-fallback.tsx';
import styles from './panel-card.module.css';
import { SnippetText } from './snippet-text.tsx';

/** Every snippet as it would stand in the mail; choosing one puts it at the cursor. */
function Snippets({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { snippets } = usePanel().view;
  const [query, setQuery] = useState('');
  const { insert, unplaced, forget } = useInsertion();
  const found = snippets.filter((snippet) => matches(snippet, query));
  const choose = async ({ text }: FilledSnippet) => {
    if (await insert({ text, asIs: true })) close();
  };
  if (unplaced !== null) return <DraftFallback text={unplaced} close={forget} />;
  return (
    <div className={styles.snippets}>
      <Field label={t('writing:snippets.search')}>
        {(control) => <input {...control} value={query} onChange={(event) => setQuery(event.target.value)} />}
      </Field>
      {snippets.length === 0 && <p>{t('writing:snippets.none')}</p>}
      {snippets.length > 0 && found.length === 0 && <p>{t('writing:snippets.noneFound')}</p>}
      <ul>
        {found.map((snippet) => (
          <li key={snippet.id}>
            <SnippetText snippet={snippet} />
            <Button onClick={() => void choose(snippet)}>{t('writing:snippets.insert')}</Button>
          </li>
        ))}
      </ul>
      <small>{t('writing:snippets.typeIt')}</small>
      <Button look="quiet" onClick={close}>
        {t('ui:close')}
      </Button>
    </div>
  );
}

function matches({ shortcut, text }: FilledSnippet, query: string): boolean {
  return `${shortcut}\n${text}`.toLowerCase().includes(query.trim().toLowerCase());
}

export const snippetsForm: PanelForm = {
  name: 'snippets',
  navKey: 's',
  titleKey: 'writing:snippets.title',
  navLabelKey: 'writing:snippets.nav',
  isPossible: ({ snippets, mail, draft }) => snippets.length > 0 && (draft !== null || mail !== null),
  Form: Snippets,
};
