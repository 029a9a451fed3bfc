import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReleasedResults } from './released-results.ts';
import classes from './results-seal.module.css';

/** What was counted, and by what everybody can check it. */
export function ResultsSeal({ results: { closing, release } }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const { eligible, issued, counted, root } = closing;
  return (
    <aside className={classes.seal}>
      <IconShieldCheck size={28} stroke={1.6} aria-hidden />
      <div>
        <b>{t('seal.title')}</b>
        <code>{t('seal.counts', { eligible, issued, counted, root })}</code>
        <small>{t('seal.deleted')}</small>
        {release.coarsened.length > 0 && (
          <small>{t('seal.coarsened', { count: release.coarsened.length })}</small>
        )}
      </div>
    </aside>
  );
}
