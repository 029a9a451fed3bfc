import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { PromiseProposal } from '../../../shared/features/promises/propose-promises.ts';
import { promiseSource } from '../../background/promise-source.ts';
import type { CardSubject } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useKeys } from '../../panel/use-keys.ts';
import { useFormat } from '../../ui/format.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-noticed.module.css';

/** What the open mail promises or keeps, asked and never recorded by itself. The keys answer the first. */
export function NoticedPromises({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation();
  const { proposals } = usePanel().view;
  const { accept, dismiss } = useAnswers(subject);
  useKeys((key) => {
    const [first] = proposals;
    if (!first || (key !== 'y' && key !== 'd')) return false;
    if (key === 'y') accept(first);
    else dismiss(first);
    return true;
  });
  if (proposals.length === 0) return null;
  return (
    <ul className={styles.noticed} aria-label={t('promises:panel.noticed.title')}>
      {proposals.map((proposal, index) => (
        <Noticed
          key={proposal.key}
          proposal={proposal}
          hasKeys={index === 0}
          accept={() => accept(proposal)}
          dismiss={() => dismiss(proposal)}
        />
      ))}
    </ul>
  );
}

type Answerable = { proposal: PromiseProposal; hasKeys: boolean; accept: () => void; dismiss: () => void };

function Noticed({ proposal, hasKeys, accept, dismiss }: Answerable) {
  const { t } = useTranslation();
  const { openForm } = usePanel();
  const isNew = proposal.kind === 'make';
  const needsDay = isNew && proposal.dueOn === null;
  const answer = (words: string, key: string, look: 'plain' | 'quiet', act: () => void) => (
    <Button look={look} aria-keyshortcuts={hasKeys ? key : undefined} onClick={act}>
      {t(`promises:panel.noticed.${words}`)} {hasKeys && <kbd>{key}</kbd>}
    </Button>
  );
  return (
    <li>
      <p className={styles.question}>{useQuestion(proposal)}</p>
      <q className={styles.quote}>{proposal.quote}</q>
      <div className={styles.ways}>
        {answer(needsDay ? 'recordWithDay' : isNew ? 'record' : 'kept', 'y', 'plain', accept)}
        {isNew && !needsDay && (
          <Button look="quiet" onClick={() => openForm('new-promise', { proposal })}>
            {t('promises:panel.noticed.change')}
          </Button>
        )}
        {answer(isNew ? 'dismiss' : 'notYet', 'd', 'quiet', dismiss)}
      </div>
    </li>
  );
}

function useQuestion(proposal: PromiseProposal): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { direction, what } = proposal;
  if (proposal.kind === 'keep') return t(`promises:panel.noticed.keeps.${direction}`, { what });
  if (proposal.dueOn === null) return t(`promises:panel.noticed.makesSomeDay.${direction}`);
  return t(`promises:panel.noticed.makes.${direction}`, { day: format.weekdayAndDay(proposal.dueOn) });
}

function useAnswers(subject: CardSubject) {
  const { t } = useTranslation();
  const { act, attempt, source, openForm, view } = usePanel();
  const dismiss = ({ key }: PromiseProposal) => attempt(source.answerProposal(key));
  const record = async (proposal: PromiseProposal) => {
    const said = t(proposal.kind === 'make' ? 'promises:panel.made' : 'promises:panel.settled');
    const { direction, what, quote, key } = proposal;
    const isDone =
      proposal.kind === 'keep'
        ? await act({ name: 'promises.settle', input: { id: proposal.promiseId, state: 'kept' } }, said)
        : await act(
            {
              name: 'promises.make',
              input: {
                ...{ id: newId(), customerId: subject.card.customer.id, direction, what, quote },
                dueOn: proposal.dueOn!,
                messageId: view.mail && promiseSource(view.mail),
              },
            },
            said,
          );
    if (isDone) await source.answerProposal(key);
  };
  const accept = (proposal: PromiseProposal) => {
    if (proposal.kind === 'make' && proposal.dueOn === null) openForm('new-promise', { proposal });
    else attempt(record(proposal));
  };
  return { accept, dismiss };
}
