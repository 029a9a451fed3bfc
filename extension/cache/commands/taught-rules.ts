import type { KnownRule } from '../../../shared/features/mail-clients/model.ts';
import type { InputOf } from './effect.ts';

/** A rule as it is known once it is taught here; an older version than the known one changes nothing. */
export function teachRule(
  rules: KnownRule[],
  input: InputOf<'mailClients.teach'>,
  myId: string,
): KnownRule[] {
  const known = rules.find(({ id }) => id === input.id);
  if (known && known.version >= input.version) return rules;
  return [...rules.filter(({ id }) => id !== input.id), { ...input, authorId: myId }];
}

export function forgetRule(rules: KnownRule[], { id }: InputOf<'mailClients.forget'>): KnownRule[] {
  return rules.filter((rule) => rule.id !== id);
}
