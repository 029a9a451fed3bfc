import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { answeredUntil, endsInOneClick } from '../../../shared/features/prompts/prompt-actions.ts';
import type { PopupView } from '../../background/views.ts';
import type { PopupSource } from '../../popup/popup-source.ts';
import { useToday } from '../../ui/clock.tsx';
import { Button } from '../../ui/plain/button.tsx';
import { ExportPrompts } from './popup-export.tsx';
import styles from './popup-row.module.css';
import { usePromptDetails } from './use-prompt-details.ts';

/** Today's prompts over all customers, best first. */
export function PromptRows({ view, source }: { view: PopupView; source: PopupSource }) {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="today-title">
      <header>
        <h2 id="today-title">{t('sync:popup.today')}</h2>
        {view.prompts.length > 0 && <ExportPrompts prompts={view.prompts} />}
      </header>
      {view.prompts.length === 0 && <p>{t('sync:popup.nothingToday')}</p>}
      <ul className={styles.rows}>
        {view.prompts.map(({ prompt, customerName }) => (
          <PromptRow key={prompt.key} prompt={prompt} view={view} name={customerName} source={source} />
        ))}
      </ul>
    </section>
  );
}

function PromptRow(given: { prompt: Prompt; view: PopupView; name: string; source: PopupSource }) {
  const { t } = useTranslation();
  const today = useToday();
  const { prompt, view, name, source } = given;
  const details = usePromptDetails(prompt);
  const server = view.pairing.serverUrl;

  const answer = (said: 'done' | 'later') => {
    const untilOn = answeredUntil({ answer: said }, prompt.kind, today);
    const { customerId, key: promptKey } = prompt;
    const input = { id: newId(), customerId, promptKey, answer: said, reason: '', untilOn };
    void source.run({ name: 'prompts.answer', input });
  };
  const finish = () => {
    if (!prompt.promiseId) return answer('done');
    void source.run({ name: 'promises.settle', input: { id: prompt.promiseId, state: 'kept' } });
  };
  return (
    <li className={styles.row} data-tone={prompt.tone}>
      <a href={`${server}/customers/${prompt.customerId}`} target="_blank" rel="noreferrer">
        {name}
      </a>
      <p>{t(`prompts:reason.${prompt.kind}`, details)}</p>
      <div className={styles.ways}>
        {endsInOneClick(prompt) && (
          <Button onClick={finish}>{t(`prompts:action.${prompt.promiseId ? 'kept' : 'done'}`)}</Button>
        )}
        <Button look="quiet" onClick={() => answer('later')}>
          {t('prompts:action.later')}
        </Button>
      </div>
    </li>
  );
}
