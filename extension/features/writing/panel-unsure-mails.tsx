import { useTranslation } from 'react-i18next';
import { usePanel } from '../../panel/panel-context.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-card.module.css';

/** Mails that were closed with promises marked, and nobody saw them go: the writer knows. */
export function UnsureMails() {
  const { t } = useTranslation();
  const { view, source, attempt } = usePanel();
  return view.unsureMails.map(({ composeId, subject, promises }) => (
    <section
      key={composeId}
      className={styles.writing}
      aria-label={t('writing:panel.unsure.title', { subject })}
    >
      <h2>{t('writing:panel.unsure.title', { subject })}</h2>
      <p className={styles.quiet}>{t('writing:panel.unsure.body')}</p>
      <ul className={styles.unsure}>
        {promises.map((promise) => (
          <li key={promise.id}>
            {promise.what} <q>{promise.quote}</q>
          </li>
        ))}
      </ul>
      <div className={styles.ways}>
        <Button look="primary" onClick={() => attempt(source.answerWhetherSent(composeId, true))}>
          {t('writing:panel.unsure.yes')}
        </Button>
        <Button onClick={() => attempt(source.answerWhetherSent(composeId, false))}>
          {t('writing:panel.unsure.no')}
        </Button>
      </div>
    </section>
  ));
}
