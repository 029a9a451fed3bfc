import type { TFunction } from 'i18next';
import type { Command, CommandResult } from '../../shared/features/sync/command.ts';
import { refusalOf } from '../ui/refusal.ts';

type Refusal = Extract<CommandResult, { state: 'refused' }>['refusal'];

/** Why something was refused, with the field named as the form names it. */
export function refusalWords(t: TFunction, refusal: Refusal): string {
  const path = String(refusal.details.field ?? '');
  const field = t(`sync:field.${path.split('.').at(-1)}`, { defaultValue: path });
  return t(refusal.messageKey, { ...refusal.details, field, defaultValue: t('errors:conflict') });
}

/** The same for whatever a call threw. */
export function thrownWords(t: TFunction, error: unknown): string {
  const refusal = refusalOf(error);
  return refusal ? refusalWords(t, refusal) : t('errors:unreachable');
}

/** What a command was about, in the reader's own words. */
export function aboutCommand(command: Command): string {
  switch (command.name) {
    case 'promises.make':
      return command.input.what;
    case 'customers.add':
      return command.input.name;
    case 'interactions.log':
      return command.input.subject || command.input.text?.slice(0, 60) || '';
    case 'customers.setDomainRule':
      return command.input.domain;
    default:
      return '';
  }
}
