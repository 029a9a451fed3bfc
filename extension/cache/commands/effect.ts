import type { CommandName, ParsedCommand } from '../../../shared/features/sync/command.ts';
import type { Card } from '../../../shared/features/sync/model.ts';

/** What a command needs to know beyond its input to be done here the way the server will do it. */
export type EffectContext = {
  /** When it was done; doing it again over a newer card gives the same rows. */
  at: string;
  me: { id: string; name: string };
  /** ISO 3166 code in which a phone without `+` was written. */
  country: string;
  /** Name of the company a new customer belongs to, or empty. */
  companyName: string;
  /** The address whose rejection is undone. */
  rejectedAddress: string | null;
};

export type InputOf<Name extends CommandName> = Extract<ParsedCommand, { name: Name }>['input'];

/**
 * Does a command on a card. Doing it on a card that has it already changes nothing: the server's card may come
 * with the command done.
 */
export type Effect<Name extends CommandName> = (
  card: Card,
  input: InputOf<Name>,
  context: EffectContext,
) => Card;
