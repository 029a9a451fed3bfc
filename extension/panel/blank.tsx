import { useTranslation } from 'react-i18next';
import styles from './blank.module.css';

/** The shape of a card before there is one, so that nothing jumps when it comes. */
export function Blank() {
  const { t } = useTranslation();
  return (
    <div className={styles.blank} role="status" aria-label={t('ui:loading')}>
      <i className={styles.face} />
      <i className={styles.wide} />
      <i className={styles.line} />
      <i className={styles.block} />
      <i className={styles.block} />
    </div>
  );
}
