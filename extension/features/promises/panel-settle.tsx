import { useTranslation } from 'react-i18next';
import type { CustomerPromise, SettlePromise } from '../../../shared/features/promises/model.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-card.module.css';

export function SettleWays({ promise }: { promise: CustomerPromise }) {
  const { t } = useTranslation();
  const { act, openForm } = usePanel();
  const settle = (state: SettlePromise['state']) =>
    void act({ name: 'promises.settle', input: { id: promise.id, state } }, t('promises:panel.settled'));
  return (
    <div className={styles.ways}>
      <Button onClick={() => settle('kept')}>
        {t(promise.direction === 'we' ? 'promises:settle.kept' : 'promises:theyKept')}
      </Button>
      <Button onClick={() => openForm('move-promise', { promiseId: promise.id })}>
        {t('promises:move')}
      </Button>
      <Button look="quiet" onClick={() => settle('broken')}>
        {t('promises:settle.broken')}
      </Button>
      <Button look="quiet" onClick={() => settle('withdrawn')}>
        {t('promises:settle.withdrawn')}
      </Button>
    </div>
  );
}
