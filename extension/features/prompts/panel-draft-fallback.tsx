import { useTranslation } from 'react-i18next';
import { usePanel } from '../../panel/panel-context.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-card.module.css';

/** The mail page has no editor Kith can reach: the text is here to take along. */
export function DraftFallback({ text, close }: { text: string; close: () => void }) {
  const { t } = useTranslation();
  const { announce } = usePanel();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => announce(t('prompts:panel.copied')),
      () => announce(t('prompts:panel.copyByHand')),
    );
  return (
    <div className={styles.fallback}>
      <small>{t('prompts:panel.draft.no-compose')}</small>
      <textarea readOnly rows={5} value={text} aria-label={t('prompts:action.draft-reply')} />
      <div className={styles.ways}>
        <Button onClick={() => void copy()}>{t('prompts:panel.copy')}</Button>
        <Button look="quiet" onClick={close}>
          {t('ui:close')}
        </Button>
      </div>
    </div>
  );
}
