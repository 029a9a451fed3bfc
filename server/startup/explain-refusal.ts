import { AppError } from '../../shared/errors/app-error.ts';
import { DataFolderError } from '../db/embedded/data-folder-error.ts';
import type { Speak } from './speak.ts';
import { StartupRefusal } from './startup-refusal.ts';

/** One line for whatever kept Kith from starting. */
export function explainRefusal(error: unknown, speak: Speak): string {
  if (error instanceof AppError && error.messageKey === 'administration:dataNewer')
    return speak('startup:schemaNewer');
  const isKnown =
    error instanceof StartupRefusal || error instanceof DataFolderError || error instanceof AppError;
  if (isKnown) return oneLine(speak(error.messageKey, error.details));
  const reason = error instanceof Error ? error.message || error.name : String(error);
  return oneLine(speak('startup:failed', { reason }));
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
