import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../../../shared/features/surveys/instrument.ts';
import type { ReleasedResults } from './released-results.ts';
import classes from './results-seal.module.css';
import { useWords } from './use-words.ts';

/** What was counted, and by what everybody can check it. */
export function ResultsSeal({ results: { closing, release, manifest } }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const words = useWords();
  const { eligible, issued, counted, root } = closing;
  const coarsened = itemsOf(manifest.instrument).filter(({ id }) => release.coarsened.includes(id));
  return (
    <aside className={classes.seal}>
      <IconShieldCheck size={28} stroke={1.6} aria-hidden />
      <div>
        <b>{t('seal.title')}</b>
        <code>{t('seal.counts', { eligible, issued, counted, root })}</code>
        <small>{t('seal.deleted')}</small>
        {coarsened.length > 0 && (
          <details>
            <summary>{t('seal.coarsened', { count: coarsened.length })}</summary>
            <small>{coarsened.map(({ text }) => words(text)).join(' · ')}</small>
          </details>
        )}
      </div>
    </aside>
  );
}
