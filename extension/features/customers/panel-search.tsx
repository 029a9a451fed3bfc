import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidateView } from '../../background/views.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { Field } from '../../ui/plain/field.tsx';
import { CandidateList } from './panel-candidates.tsx';

/** Finds a customer by name in either script, address or phone, among those on this device. */
export function CustomerSearch(given: {
  hint: string;
  problem: string | null;
  choose: (candidate: CandidateView) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useFound(text);
  return (
    <>
      <Field label={t('customers:panel.search')} hint={given.hint}>
        {(control) => (
          <input {...control} type="search" value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      {given.problem && <p role="alert">{given.problem}</p>}
      <div aria-live="polite">
        {found && found.length === 0 && <p>{t('customers:panel.noneFound')}</p>}
        {found && <CandidateList candidates={found} choose={given.choose} />}
      </div>
    </>
  );
}

function useFound(text: string): CandidateView[] | null {
  const { source } = usePanel();
  const [found, setFound] = useState<CandidateView[] | null>(null);
  useEffect(() => {
    const asked = text.trim();
    if (!asked) return setFound(null);
    let isLatest = true;
    source.search(asked).then(
      (answer) => isLatest && setFound(answer),
      () => isLatest && setFound([]),
    );
    return () => {
      isLatest = false;
    };
  }, [source, text]);
  return found;
}
