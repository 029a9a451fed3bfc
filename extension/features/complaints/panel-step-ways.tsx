import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Complaint } from '../../../shared/features/complaints/model.ts';
import { nextSteps } from '../../../shared/features/complaints/next-steps.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-card.module.css';

/** These say all by themselves; the others ask for words. */
const wordless = ['acknowledged', 'told', 'confirmed'] as const;
type Wordless = (typeof wordless)[number];
const isWordless = (kind: string): kind is Wordless => wordless.some((each) => each === kind);

export function StepWays({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints');
  const { act, openForm, today } = usePanel();
  const { id: complaintId, customerId, state } = complaint;
  return (
    <div className={styles.ways}>
      {nextSteps(state).map((kind, index) => (
        <Button
          key={kind}
          look={index === 0 ? 'plain' : 'quiet'}
          onClick={() => {
            if (!isWordless(kind)) openForm('complaint-step', { complaintStep: { complaintId, kind } });
            else
              void act(
                {
                  name: 'complaints.step',
                  input: { id: newId(), complaintId, customerId, kind, doneOn: today },
                },
                t('noted'),
              );
          }}
        >
          {t(`step.${kind}`)}
        </Button>
      ))}
    </div>
  );
}
