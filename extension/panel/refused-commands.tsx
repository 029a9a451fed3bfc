import { useTranslation } from 'react-i18next';
import type { Command } from '../../shared/features/sync/command.ts';
import { Button } from '../ui/plain/button.tsx';
import { usePanel } from './panel-context.ts';
import { panelForms } from './panel-registry.ts';
import styles from './refused-commands.module.css';

/** What the server did not take, each with the reason and the ways on. */
export function RefusedCommands() {
  const { t } = useTranslation();
  const { view, source, openForm } = usePanel();
  return view.sync.refused.map(({ command, refusal }) => {
    const form = panelForms.find(({ mends }) => mends?.(command));
    return (
      <article key={command.id} className={styles.refused}>
        <h3>{t(`sync:refused.${command.name.replace('.', '-')}`, { what: whatOf(command) })}</h3>
        <p>{t(refusal.messageKey, { ...refusal.details, defaultValue: t('errors:conflict') })}</p>
        <div className={styles.ways}>
          {form && (
            <Button onClick={() => openForm(form.name, { refused: command })}>
              {t('sync:refused.edit')}
            </Button>
          )}
          <Button onClick={() => void source.retry(command)}>{t('ui:retry')}</Button>
          <Button look="quiet" onClick={() => void source.drop(command.id)}>
            {t('sync:refused.drop')}
          </Button>
        </div>
      </article>
    );
  });
}

function whatOf(command: Command): string {
  switch (command.name) {
    case 'promises.make':
      return command.input.what;
    case 'customers.add':
      return command.input.name;
    case 'interactions.log':
      return command.input.subject || command.input.text?.slice(0, 60) || '';
    case 'customers.setDomainRule':
      return command.input.domain;
    default:
      return '';
  }
}
