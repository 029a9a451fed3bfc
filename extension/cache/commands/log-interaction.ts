import type { Interaction } from '../../../shared/features/interactions/model.ts';
import type { CustomerFacts } from '../../../shared/features/sync/model.ts';
import type { Effect } from './effect.ts';

const embedded = 10;

export const logInteraction: Effect<'interactions.log'> = (card, input, { me }) => {
  if (card.interactions.some(({ id }) => id === input.id)) return card;
  const interaction: Interaction = { ...input, authorId: me.id };
  const interactions = [interaction, ...card.interactions].sort(
    (a, b) => Date.parse(b.happenedAt) - Date.parse(a.happenedAt),
  );
  return { ...card, interactions: interactions.slice(0, embedded), facts: counted(card.facts, interaction) };
};

function counted(facts: CustomerFacts, { kind, direction, happenedAt }: Interaction): CustomerFacts {
  const isContact = kind !== 'note' && direction !== 'none';
  return {
    ...facts,
    interactionCount: facts.interactionCount + 1,
    firstSeenAt: facts.firstSeenAt ?? happenedAt,
    lastContactAt: isContact ? later(facts.lastContactAt, happenedAt) : facts.lastContactAt,
    lastInAt: direction === 'in' ? later(facts.lastInAt, happenedAt) : facts.lastInAt,
    lastOutAt: direction === 'out' ? later(facts.lastOutAt, happenedAt) : facts.lastOutAt,
  };
}

function later(known: string | null, other: string): string {
  return known && Date.parse(known) > Date.parse(other) ? known : other;
}
