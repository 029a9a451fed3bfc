import { useTranslation } from 'react-i18next';
import { usePanel } from '../../panel/panel-context.ts';
import { useKeys } from '../../panel/use-keys.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-card.module.css';

/** The last "not them", for as long as it can be taken back. */
export function UndoNotThem() {
  const { t } = useTranslation();
  const { act, view } = usePanel();
  const { undoable } = view;
  const undo = () => {
    if (!undoable) return false;
    const input = { id: undoable.rejectionId };
    void act({ name: 'customers.undoRejectMatch', input }, t('customers:panel.undone'));
    return true;
  };
  useKeys((key) => key === 'z' && undo());
  if (!undoable) return null;
  return (
    <aside className={styles.undo}>
      <span>
        {t('customers:panel.notThemNoted', { address: undoable.address, name: undoable.customerName })}
      </span>
      <Button aria-keyshortcuts="z" onClick={undo}>
        {t('ui:undo')} <kbd>z</kbd>
      </Button>
    </aside>
  );
}
