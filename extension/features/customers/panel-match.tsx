import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { CardSubject } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useKeys } from '../../panel/use-keys.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-card.module.css';

/** Why this customer is shown, who came next, and the way to say "not them". */
export function MatchLine({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation();
  const { act, view } = usePanel();
  const [isOpen, setIsOpen] = useState(false);
  const { match, card } = subject;
  const address = view.mail?.address;

  const rejectMatch = () => {
    if (!match || !address) return false;
    const input = { id: newId(), customerId: card.customer.id, address };
    void act({ name: 'customers.rejectMatch', input }, t('customers:panel.rejected'));
    return true;
  };
  useKeys((key) => key === 'x' && rejectMatch());

  if (!match) return address ? <ChosenByHand subject={subject} address={address} /> : null;
  return (
    <>
      <p className={styles.match}>
        <Button look="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(`customers:panel.match.${match.reason}`, { via: match.via })}
        </Button>
        {address && (
          <Button look="link" aria-keyshortcuts="x" onClick={rejectMatch}>
            {t('customers:panel.notThem')}
          </Button>
        )}
      </p>
      {isOpen && <RunnerUp subject={subject} />}
    </>
  );
}

function RunnerUp({ subject: { runnerUp } }: { subject: CardSubject }) {
  const { t } = useTranslation();
  const { attempt, source } = usePanel();
  if (!runnerUp) return <p className={styles.runnerUp}>{t('customers:panel.noRunnerUp')}</p>;
  const { name, title, companyName, reason, via } = runnerUp;
  const who = [name, title, companyName].filter(Boolean).join(' · ');
  return (
    <p className={styles.runnerUp}>
      <span>
        {t('customers:panel.runnerUp', { who })} {t(`customers:panel.match.${reason}`, { via })}
      </span>
      <Button onClick={() => attempt(source.choose(runnerUp.customerId))}>
        {t('customers:panel.showThem')}
      </Button>
    </p>
  );
}

/** Nobody matched by rule: the reader did, and may want it remembered. */
function ChosenByHand({ subject, address }: { subject: CardSubject; address: string }) {
  const { t } = useTranslation();
  const { act } = usePanel();
  const isTheirs = subject.card.identities.some(
    ({ display }) => display.toLowerCase() === address.toLowerCase(),
  );
  if (isTheirs) return <p className={styles.match}>{t('customers:panel.match.address', { via: address })}</p>;
  const remember = () => {
    const identity = { id: newId(), kind: 'email' as const, display: address, isAlias: true };
    const input = { customerId: subject.card.customer.id, identity };
    void act({ name: 'customers.addIdentity', input }, t('customers:panel.aliasAdded', { address }));
  };
  return (
    <p className={styles.match}>
      <span>{t('customers:panel.chosen')}</span>
      <Button look="link" onClick={remember}>
        {t('customers:panel.remember', { address })}
      </Button>
    </p>
  );
}
