import { useTranslation } from 'react-i18next';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import styles from './panel-card.module.css';
import { MatchLine } from './panel-match.tsx';

/** Who this is, and how Kith knows. */
function CustomerHeader({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation();
  const { serverUrl } = usePanel().view;
  const { customer } = subject.card;
  const name = `${customer.name} ${customer.otherName}`;
  const role = [customer.title, customer.companyName].filter(Boolean).join(' · ');
  return (
    <header className={styles.header}>
      <span className={styles.avatar} aria-hidden="true">
        {initials(customer.name)}
      </span>
      <h1>
        {serverUrl ? (
          <a href={`${serverUrl}/customers/${customer.id}`} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
      </h1>
      {customer.tier && <span className={styles.tier}>{t(`customers:panel.tier.${customer.tier}`)}</span>}
      {role && <small className={styles.role}>{role}</small>}
      <MatchLine subject={subject} />
    </header>
  );
}

/** One Han character, or the first letters of the first and last word. */
function initials(name: string): string {
  const first = [...name.trim()][0] ?? '';
  if (!/^[a-z]/i.test(first)) return first;
  const last = name.trim().split(/\s+/).at(-1) ?? '';
  return (first + (last === name.trim() ? '' : ([...last][0] ?? ''))).toUpperCase();
}

export const customerPanelCard: PanelCard = { name: 'customers', Card: CustomerHeader };
