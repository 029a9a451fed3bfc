import { useTranslation } from 'react-i18next';
import { Button } from '../ui/plain/button.tsx';
import { usePanel } from './panel-context.ts';
import { panelForms } from './panel-forms.ts';
import { aboutCommand, refusalWords } from './refusal-words.ts';
import styles from './refused-commands.module.css';

/** What the server did not take, each with the reason and the ways on. */
export function RefusedCommands() {
  const { t } = useTranslation();
  const { attempt, view, source, openForm } = usePanel();
  return view.sync.refused.map(({ command, refusal }) => {
    const form = panelForms.find(({ mends }) => mends?.(command));
    return (
      <article key={command.id} className={styles.refused}>
        <h2>{t(`sync:refused.${command.name.replace('.', '-')}`, { what: aboutCommand(command) })}</h2>
        <p>{refusalWords(t, refusal)}</p>
        <div className={styles.ways}>
          {form && (
            <Button onClick={() => openForm(form.name, { refused: command })}>
              {t('sync:refused.edit')}
            </Button>
          )}
          <Button onClick={() => attempt(source.retry(command))}>{t('ui:retry')}</Button>
          <Button look="quiet" onClick={() => attempt(source.drop(command.id))}>
            {t('sync:refused.drop')}
          </Button>
        </div>
      </article>
    );
  });
}
