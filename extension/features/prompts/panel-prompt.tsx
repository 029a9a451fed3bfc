import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { type PromptAction, promptActions } from '../../../shared/features/prompts/prompt-actions.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import { useKeys } from '../../panel/use-keys.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-card.module.css';
import { DraftFallback } from './panel-draft-fallback.tsx';
import { NotNow } from './panel-not-now.tsx';
import { usePromptActions } from './panel-prompt-actions.ts';
import { usePromptDetails } from './use-prompt-details.ts';

/** The reason first, the evidence below, then what can be done about it. Its number is its key. */
export function PromptItem({ prompt, card, number }: { prompt: Prompt; card: Card; number: number }) {
  const { t } = useTranslation();
  const details = usePromptDetails(prompt);
  const reason = t(`prompts:reason.${prompt.kind}`, details);
  const { id, companyName } = card.customer;
  const [isAskingWhy, setIsAskingWhy] = useState(false);
  const actions = usePromptActions(prompt, card, () => setIsAskingWhy(true));
  useKeys((key) => {
    if (key !== String(number)) return false;
    actions.run('draft-reply');
    return true;
  });

  // For a promise, moving its day is what "later" means.
  const [first, ...others] = promptActions(prompt).filter(
    (action) => action !== 'later' || prompt.promiseId === null,
  );
  const button = (action: PromptAction, look: 'primary' | 'plain' | 'quiet') => (
    <Button key={action} look={look} onClick={() => actions.run(action)}>
      {t(action === 'not-now' ? 'prompts:panel.notNow' : `prompts:action.${action}`)}
    </Button>
  );
  return (
    <article className={styles.prompt} data-tone={prompt.tone} aria-keyshortcuts={String(number)}>
      <p className={styles.reason}>
        {prompt.customerId === id ? reason : t('prompts:panel.ofCompany', { company: companyName, reason })}
        <kbd>{number}</kbd>
      </p>
      <p className={styles.evidence}>
        {prompt.quote && <q>{prompt.quote}</q>} {t(`prompts:evidence.${prompt.kind}`, details)}
      </p>
      {actions.unplacedDraft !== null && (
        <DraftFallback text={actions.unplacedDraft} close={actions.forgetDraft} />
      )}
      {isAskingWhy ? (
        <NotNow prompt={prompt} close={() => setIsAskingWhy(false)} />
      ) : (
        <div className={styles.ways}>
          {first && button(first, 'primary')}
          {others.map((action) => button(action, action === 'kept' || action === 'done' ? 'plain' : 'quiet'))}
        </div>
      )}
    </article>
  );
}
