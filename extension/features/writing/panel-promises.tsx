import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { findPromises } from '../../../shared/features/promises/detection/find-promises.ts';
import type { MarkedPromise } from '../../../shared/features/writing/model.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { workingDaysOf } from '../../../shared/time/working-time.ts';
import type { DraftView } from '../../background/views.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useKeys } from '../../panel/use-keys.ts';
import { useFormat } from '../../ui/format.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-card.module.css';

type PromiseBeingMade = { what: string; quote: string; dueOn: Day | null; marked: MarkedPromise | null };

/** What the draft promises, and what was marked before its words were changed. */
export function usePromisesBeingMade({ text, marked }: DraftView): PromiseBeingMade[] {
  const { view, today } = usePanel();
  const { directory, site } = view;
  const isOff = site.featuresOff.some(({ part }) => part === 'promise-detection');
  const found = useMemo(() => {
    if (!directory || isOff) return [];
    return findPromises(text, {
      writtenBy: 'us',
      writtenOn: today,
      isWorkingDay: workingDaysOf(directory),
    });
  }, [text, today, directory, isOff]);
  const ours = found.filter(({ direction }) => direction === 'we');
  const gone = marked.filter(({ quote }) => !ours.some(({ sentence }) => sentence === quote));
  return [
    ...ours.map(({ what, sentence: quote, dueOn }) => ({
      ...{ what, quote, dueOn },
      marked: marked.find((each) => each.quote === quote) ?? null,
    })),
    ...gone.map((each) => ({ ...each, marked: each })),
  ];
}

/** Each promise with its day; one key marks the first to be recorded when the mail goes. */
export function PromisesBeingMade(given: { draft: DraftView; promises: PromiseBeingMade[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mark, unmark, customerId } = useMarks(given.draft);
  const canMark = (promise: PromiseBeingMade) => customerId !== null && promise.dueOn !== null;
  const next = given.promises.find((promise) => !promise.marked && canMark(promise));
  useKeys((key) => {
    if (key !== 'r' || !next) return false;
    mark(next);
    return true;
  });
  if (given.promises.length === 0) return null;
  return (
    <>
      <h3 className={styles.promiseTitle}>{t('writing:panel.promiseTitle')}</h3>
      {given.promises.map((promise) => (
        <article key={promise.quote} className={styles.advice} data-kind="promise">
          <p className={styles.what}>{promise.what}</p>
          <p className={styles.why}>
            {promise.dueOn
              ? t('writing:panel.promiseDay', {
                  due: format.weekdayAndDay(promise.dueOn),
                  distance: format.relativeDay(promise.dueOn),
                })
              : t('writing:panel.promiseNoDay')}{' '}
            <q>{promise.quote}</q>
          </p>
          {promise.marked && <p className={styles.why}>{t('writing:panel.recorded')}</p>}
          {promise.marked && (
            <Button look="quiet" onClick={() => unmark(promise)}>
              {t('writing:panel.dontRecord')}
            </Button>
          )}
          {!promise.marked && canMark(promise) && (
            <Button aria-keyshortcuts={promise === next ? 'r' : undefined} onClick={() => mark(promise)}>
              {t('writing:panel.record')} {promise === next && <kbd>r</kbd>}
            </Button>
          )}
        </article>
      ))}
    </>
  );
}

function useMarks({ composeId, marked }: DraftView) {
  const { t } = useTranslation();
  const { view, source, attempt, announce } = usePanel();
  const customerId = view.subject.state === 'card' ? view.subject.card.customer.id : null;
  return {
    customerId,
    mark({ what, quote, dueOn }: PromiseBeingMade) {
      if (!customerId || !dueOn) return;
      const promise = {
        id: newId(),
        customerId,
        what: what.slice(0, 500),
        quote: quote.slice(0, 1000),
        dueOn,
      };
      attempt(
        source
          .recordOnSending(composeId, [...marked, promise])
          .then(() => announce(t('writing:panel.recorded'))),
      );
    },
    unmark({ quote }: PromiseBeingMade) {
      attempt(
        source.recordOnSending(
          composeId,
          marked.filter((each) => each.quote !== quote),
        ),
      );
    },
  };
}
