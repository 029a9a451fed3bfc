import { useTranslation } from 'react-i18next';
import styles from './blank.module.css';

/** The shape of a card before there is one, so that nothing jumps when it comes. */
export function Blank() {
  const { t } = useTranslation();
  return (
    <div className={styles.blank}>
      <h1 className="visually-hidden">{t('ui:loading')}</h1>
      <i className={styles.face} />
      <i className={styles.wide} />
      <i className={styles.line} />
      <i className={styles.block} />
      <i className={styles.block} />
    </div>
  );
}
