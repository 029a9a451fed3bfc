import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { SignKind } from '../../../shared/features/loyalty/say-and-do/signs.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, refusedInput, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { useFormCustomer } from '../../panel/use-form-customer.ts';
import { Button } from '../../ui/plain/button.tsx';
import { Field } from '../../ui/plain/field.tsx';
import styles from './panel-say-and-do.module.css';

/** A share of wallet needs a number and a source, which the customer's page asks for. */
const kinds = SignKind.exclude(['share-of-wallet']).options;

/** One button a kind, so that noting takes two clicks; words are there for who wants them. */
function LogSign({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation('sayAndDo');
  const { today } = usePanel();
  const refused = refusedInput(start, 'sayAndDo.logSign')?.input;
  const customerId = useFormCustomer(refused);
  const [words, setWords] = useState(refused?.words ?? '');
  const { problem, isSending, send } = useCommandForm(start, close);
  const note = (kind: (typeof kinds)[number]) => {
    const input = { id: newId(), customerId, noticedOn: today, ...refused, kind, words, sharePercent: null };
    void send({ name: 'sayAndDo.logSign', input }, t('logged', { sign: t(`sign.${kind}`) }));
  };
  return (
    <div>
      <p>{t('logHint')}</p>
      <Field label={t('logWords')}>
        {(control) => (
          <input
            {...control}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.kinds}>
        {kinds.map((kind) => (
          <Button key={kind} disabled={isSending} onClick={() => note(kind)}>
            {t(`sign.${kind}`)}
          </Button>
        ))}
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Button look="quiet" onClick={close}>
        {t('ui:cancel')}
      </Button>
    </div>
  );
}

export const logSignForm: PanelForm = {
  name: 'log-sign',
  titleKey: 'sayAndDo:log',
  isPossible: ({ subject }) => subject.state === 'card',
  mends: (command) => command.name === 'sayAndDo.logSign',
  Form: LogSign,
};
