import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answeringMinutes } from '../../../shared/features/surveys/answering-minutes.ts';
import { isAsked } from '../../../shared/features/surveys/fits-item.ts';
import { Button } from '../../ui/plain/button.tsx';
import { AudienceLine } from './audience-line.tsx';
import styles from './ballot.module.css';
import { BallotEarlierActions } from './ballot-earlier-actions.tsx';
import { BallotFrame } from './ballot-frame.tsx';
import { BallotItem } from './ballot-item.tsx';
import { askedAnswers } from './ballot-parts.ts';
import type { BallotDraft } from './ballot-record.ts';
import { BallotReview } from './ballot-review.tsx';
import { BallotSeal } from './ballot-seal.tsx';
import { BallotSend } from './ballot-send.tsx';
import type { BallotSource, BallotView } from './ballot-view.ts';
import { PhoneWeaker } from './phone-weaker.tsx';
import { useCasting } from './use-casting.ts';
import { useWords } from './use-words.ts';

/** One section at a time, then everything once more before it is sent. */
export function BallotPages(given: { view: BallotView; source: BallotSource; sent: () => void }) {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const { view, source } = given;
  const { instrument, title } = view.manifest;
  const [draft, setDraft] = useState(view.draft);
  const [at, setAt] = useState(0);
  const casting = useCasting(given);
  const heading = useRef<HTMLHeadingElement>(null);
  const answers = askedAnswers(instrument, draft.answers);
  const sections = instrument.sections
    .map((section) => ({ ...section, items: section.items.filter((item) => isAsked(item, answers)) }))
    .filter(({ items }) => items.length > 0);
  const keep = (part: Partial<BallotDraft>) => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    void source.save(view.roundId, changed);
  };
  useEffect(() => {
    scrollTo(0, 0);
    if (at > 0) heading.current?.focus();
  }, [at]);
  const section = sections[at];
  return (
    <BallotFrame
      title={words(title)}
      above={<Progress at={at} of={sections.length + 1} minutes={answeringMinutes(instrument)} />}
      below={
        <>
          <BallotSeal view={view} />
          {section ? (
            <Button look="primary" className={styles.go} onClick={() => setAt(at + 1)}>
              {t('next')}
            </Button>
          ) : (
            <BallotSend casting={casting} isEmpty={Object.keys(answers).length === 0} />
          )}
          {at > 0 && (
            <Button look="quiet" onClick={() => setAt(at - 1)}>
              {t('back')}
            </Button>
          )}
        </>
      }
    >
      <h1 ref={heading} tabIndex={-1}>
        {section ? words(section.title) : t('review')}
      </h1>
      {at === 0 && <p>{words(instrument.introduction)}</p>}
      {at === 0 && (
        <p>
          <AudienceLine manifest={view.manifest} />
        </p>
      )}
      {at === 0 && view.before && <BallotEarlierActions earlier={view.before} />}
      {at === 0 && view.surface === 'phone' && <PhoneWeaker view={view} />}
      {at === 0 && view.isLate && view.surface === 'extension' && (
        <p className={styles.late}>{t('lateText')}</p>
      )}
      {section ? (
        section.items.map((item) => <BallotItem key={item.id} item={item} draft={draft} change={keep} />)
      ) : (
        <BallotReview sections={sections} view={{ ...view, draft }} casting={casting} />
      )}
    </BallotFrame>
  );
}

function Progress({ at, of, minutes }: { at: number; of: number; minutes: number }) {
  const { t } = useTranslation('ballot');
  return (
    <div className={styles.progress}>
      <div
        role="progressbar"
        aria-label={t('progress', { at: at + 1, of })}
        aria-valuemin={1}
        aria-valuenow={at + 1}
        aria-valuemax={of}
      >
        {Array.from({ length: of }, (_, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name
          <i key={step} data-done={step <= at} />
        ))}
      </div>
      <small>{t('minutes', { count: minutes })}</small>
    </div>
  );
}
