import { useTranslation } from 'react-i18next';
import { type Advice, advise } from '../../../shared/features/writing/advise.ts';
import { emptyGuide } from '../../../shared/features/writing/model.ts';
import type { DraftView } from '../../background/views.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { Addressed } from './panel-addressed.tsx';
import { AdviceItem } from './panel-advice.tsx';
import styles from './panel-card.module.css';
import { PromisesBeingMade, usePromisesBeingMade } from './panel-promises.tsx';

/** Stands above everything while a mail is written: to whom, and what a careful colleague would say. */
export function WritingNotice() {
  const { view } = usePanel();
  return view.draft && <Writing draft={view.draft} />;
}

function Writing({ draft }: { draft: DraftView }) {
  const { t } = useTranslation();
  const advice = useAdvice(draft);
  const promises = usePromisesBeingMade(draft);
  const isQuiet = advice.length === 0 && promises.length === 0;
  if (isQuiet && draft.addressees.length === 0) return null;
  return (
    <section className={styles.writing} aria-labelledby="writing-title">
      <h2 id="writing-title">{t('writing:panel.title')}</h2>
      <Addressed addressees={draft.addressees} />
      <div aria-live="polite">
        {isQuiet && <p className={styles.quiet}>{t('writing:panel.good')}</p>}
        {advice.map((each) => (
          <AdviceItem key={each.kind} advice={each} />
        ))}
      </div>
      <PromisesBeingMade draft={draft} promises={promises} />
    </section>
  );
}

function useAdvice(draft: DraftView): Advice[] {
  const { view, today } = usePanel();
  return advise(draft, {
    guide: view.directory?.writing.guide ?? emptyGuide,
    promises: view.subject.state === 'card' ? view.subject.card.promises : [],
    complaints: view.subject.state === 'card' ? view.subject.card.complaints : [],
    today,
  });
}
