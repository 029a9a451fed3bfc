import type { DomainRule } from '../../../shared/features/customers/model.ts';
import { normaliseDomain } from '../../../shared/features/customers/normalise-identity.ts';
import type { InputOf } from './effect.ts';

/** The one command that changes the directory and no card. */
export function setDomainRule(rules: DomainRule[], input: InputOf<'customers.setDomainRule'>): DomainRule[] {
  const domain = normaliseDomain(input.domain) ?? input.domain;
  const others = rules.filter((rule) => rule.domain !== domain);
  return input.kind ? [...others, { domain, kind: input.kind }] : others;
}
