import { useTranslation } from 'react-i18next';
import type { PanelSubject } from '../../background/views.ts';
import type { PanelState } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { QuietState } from '../../panel/quiet-state.tsx';
import { Button } from '../../ui/plain/button.tsx';
import { CandidateList } from './panel-candidates.tsx';
import styles from './panel-card.module.css';

/** The best two tie, so a person chooses. */
function Several({ subject }: { subject: PanelSubject }) {
  const { t } = useTranslation();
  const { attempt, view, source, openForm } = usePanel();
  if (subject.state !== 'several') return null;
  return (
    <>
      <QuietState titleKey="customers:panel.several" values={{ address: view.mail?.address ?? '' }} />
      <div className={styles.section}>
        <CandidateList
          candidates={subject.candidates}
          choose={({ customerId }) => attempt(source.choose(customerId))}
        />
        <Button look="quiet" onClick={() => openForm('alias')}>
          {t('customers:panel.someoneElse')}
        </Button>
      </div>
    </>
  );
}

export const severalState: PanelState = { states: ['several'], State: Several };
