import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PulsePage } from '../../../shared/features/loyalty/pulses/model.ts';
import { Button } from '../../ui/plain/button.tsx';
import { Field } from '../../ui/plain/field.tsx';
import { refusalText } from '../../ui/refusal.ts';
import styles from './pulse-page.module.css';
import type { PulseSource } from './pulse-source.ts';
import { ScoreChoice } from './score-choice.tsx';
import { Thanks } from './thanks.tsx';

type Outcome = { state: 'editing' | 'sending' | 'sent' } | { state: 'refused'; error: unknown };

export function PulseForm(given: {
  pulse: PulsePage;
  source: PulseSource;
  keep: (pulse: PulsePage) => void;
}) {
  const { t } = useTranslation('pulsePage');
  const { pulse, source, keep } = given;
  const [score, setScore] = useState(pulse.answer?.score ?? null);
  const [words, setWords] = useState(pulse.answer?.words ?? '');
  const [outcome, setOutcome] = useState<Outcome>({ state: 'editing' });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (score === null) return;
    setOutcome({ state: 'sending' });
    try {
      keep(await source.answer({ score, words }));
      setOutcome({ state: 'sent' });
    } catch (error) {
      setOutcome({ state: 'refused', error });
    }
  };
  if (!pulse.mayAnswer) return <Thanks pulse={pulse} />;
  return (
    <form onSubmit={(event) => void send(event)}>
      <ScoreChoice question={pulse.question} score={score} choose={setScore} />
      <Field label={t('words')}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.send}>
        <Button type="submit" look="primary" disabled={score === null || outcome.state === 'sending'}>
          {t(pulse.answer ? 'change' : 'send')}
        </Button>
      </div>
      {outcome.state === 'refused' && (
        <p role="alert" className={styles.refused}>
          {refusalText(t, outcome.error)}
        </p>
      )}
      {pulse.answer && <Thanks pulse={pulse} />}
    </form>
  );
}
