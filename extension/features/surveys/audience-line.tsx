import { useTranslation } from 'react-i18next';
import type { Manifest } from '../../../shared/features/surveys/manifest.ts';
import { useWords } from './use-words.ts';

/** Whom a round asks, as its manifest says it: how many and what holds of all of them, never who. */
export function AudienceLine({ manifest }: { manifest: Pick<Manifest, 'audience' | 'cohorts'> }) {
  const { t } = useTranslation('surveys');
  const words = useWords();
  const count = manifest.cohorts.reduce((sum, { eligible }) => sum + eligible, 0);
  if (manifest.audience.length === 0) return t('asked.everybody', { count });
  return t('asked.those', { count, asked: manifest.audience.map(words).join(t('asked.and')) });
}
