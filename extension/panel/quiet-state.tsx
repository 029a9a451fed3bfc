import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './quiet-state.module.css';

/** Nothing to act on: what it is, why, and where to go from here. `titleKey` holds `title` and `text`. */
export function QuietState({
  titleKey,
  values = {},
  children,
}: {
  titleKey: string;
  values?: Record<string, string | number>;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section className={styles.state}>
      <h1>{t(`${titleKey}.title`, values)}</h1>
      <p>{t(`${titleKey}.text`, values)}</p>
      {children && <div className={styles.ways}>{children}</div>}
    </section>
  );
}
