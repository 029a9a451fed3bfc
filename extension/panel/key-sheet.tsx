import { useTranslation } from 'react-i18next';
import { Button } from '../ui/plain/button.tsx';
import { Sheet } from '../ui/plain/sheet.tsx';
import styles from './key-sheet.module.css';
import { panelForms } from './panel-forms.ts';

const otherKeys = [
  ['1 – 3', 'sync:keys.prompt'],
  ['y', 'promises:panel.noticed.yes'],
  ['d', 'promises:panel.noticed.no'],
  ['r', 'writing:panel.record'],
  ['x', 'sync:keys.notThem'],
  ['z', 'sync:keys.undo'],
  ['Esc', 'sync:keys.close'],
  ['?', 'sync:keys.title'],
] as const;

export function KeySheet({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const formKeys = panelForms.flatMap((form) => (form.navKey ? [[form.navKey, form.titleKey] as const] : []));
  return (
    <Sheet title={t('sync:keys.title')} close={close}>
      <dl className={styles.keys}>
        {[...formKeys, ...otherKeys].map(([key, labelKey]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(labelKey)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{t('sync:keys.hint')}</p>
      <Button onClick={close}>{t('ui:close')}</Button>
    </Sheet>
  );
}
