import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../shared/features/sync/command.ts';
import { type FormStart, usePanel } from './panel-context.ts';
import type { NewCommand } from './panel-source.ts';
import { thrownWords } from './refusal-words.ts';

/** Sends what a form holds, and says whether it was taken. When not, the form stays as typed, with the reason. */
export function useCommandForm(start: FormStart, close: () => void) {
  const { t } = useTranslation();
  const { source, announce } = usePanel();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);

  const send = async (command: NewCommand, said: string) => {
    setIsSending(true);
    setProblem(null);
    try {
      if (start.refused) await source.retry({ ...command, id: start.refused.id } as Command);
      else await source.run(command);
      announce(said);
      close();
      return true;
    } catch (error) {
      setProblem(thrownWords(t, error));
      setIsSending(false);
      return false;
    }
  };
  return { problem, isSending, send };
}
