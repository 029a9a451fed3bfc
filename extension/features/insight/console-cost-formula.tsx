import type { inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/router.ts';
import { useFormat } from '../../ui/format.ts';
import classes from './insight.module.css';

type Keepable = inferRouterOutputs<AppRouter>['costs']['spending']['keepable'];

/** How the figures come about and what they take for granted. */
export function CostFormula({ keepable }: { keepable: Keepable }) {
  const { t } = useTranslation('costs');
  const format = useFormat();
  const range = { low: format.percent(keepable.low), high: format.percent(keepable.high) };
  return (
    <details className={classes.how} open>
      <summary>{t('formula.title')}</summary>
      <ul>
        <li>{t('formula.perWon')}</li>
        <li>{t('formula.perKept')}</li>
        <li>{t('formula.saved')}</li>
        <li>{t(`formula.${keepable.from}`, range)}</li>
        <li>{t('formula.limits')}</li>
      </ul>
    </details>
  );
}
