import { Alert, Button, FileButton, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { defaultInstrument } from '../../../shared/features/surveys/default-instrument.ts';
import type { Instrument } from '../../../shared/features/surveys/instrument.ts';
import type { InstrumentProblem } from '../../../shared/features/surveys/instrument-problems.ts';
import { readInstrument } from '../../../shared/features/surveys/read-instrument.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';

/** A questionnaire of one’s own, from ours or from a file; it opens for changing. */
export function BeginInstrument() {
  const { t } = useTranslation('questionnaires');
  const navigate = useNavigate();
  const [problems, setProblems] = useState<InstrumentProblem[]>([]);
  const save = useAction(api.questionnaires.save.mutationOptions(), {
    onDone: (_, { id }) => void navigate({ to: `/surveys/questionnaires/${id}` }),
  });
  const begin = (instrument: Instrument) => save.mutate({ ...instrument, id: uuidv7(), version: 1 });
  const take = async (file: File | null) => {
    if (!file) return;
    const read = readInstrument(await file.text());
    if ('problems' in read) setProblems(read.problems);
    else begin(read.instrument);
  };
  return (
    <>
      <Group gap="xs">
        <FileButton accept=".json,application/json" onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} size="xs" variant="default">
              {t('import')}
            </Button>
          )}
        </FileButton>
        <Button
          size="xs"
          variant="default"
          loading={save.isPending}
          onClick={() => begin(defaultInstrument(uuidv7()))}
        >
          {t('offered')}
        </Button>
      </Group>
      {problems.length > 0 && (
        <Alert
          color="red"
          w="100%"
          withCloseButton
          closeButtonLabel={t('ui:close')}
          onClose={() => setProblems([])}
        >
          {problems.slice(0, 8).map(({ where, key }) => (
            <div key={`${where} ${key}`}>{t(`problem.${key}`, { where })}</div>
          ))}
        </Alert>
      )}
    </>
  );
}
