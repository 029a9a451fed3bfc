import { useTranslation } from 'react-i18next';
import type { PanelSubject } from '../../background/views.ts';
import type { PanelState } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { QuietState } from '../../panel/quiet-state.tsx';
import { Button } from '../../ui/plain/button.tsx';
import { CandidateList } from './panel-candidates.tsx';
import styles from './panel-card.module.css';

/** The mail page shows a name and no address. A name alone decides nothing, so a person does, or the host's own card. */
function NameOnly({ subject }: { subject: PanelSubject }) {
  const { t } = useTranslation();
  const { attempt, view, source, openForm } = usePanel();
  if (subject.state !== 'name-only') return null;
  return (
    <>
      <QuietState titleKey="customers:panel.name-only" values={{ name: view.mail?.name ?? '' }} />
      <div className={styles.section}>
        {subject.candidates.length > 0 && (
          <>
            <p>{t('customers:panel.byName')}</p>
            <CandidateList
              candidates={subject.candidates}
              choose={({ customerId }) => attempt(source.choose(customerId))}
            />
          </>
        )}
        <Button aria-keyshortcuts="/" onClick={() => openForm('find')}>
          {t('customers:panel.find')} <kbd>/</kbd>
        </Button>
      </div>
    </>
  );
}

export const nameOnlyState: PanelState = { states: ['name-only'], State: NameOnly };
