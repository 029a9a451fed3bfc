import { expect, test } from 'vitest';
import { InteractionDirection, InteractionKind } from './model.ts';
import { interactionsPanelMessages } from './panel-messages.ts';

test.each(InteractionKind.options)('the panel’s history has words for every direction of: %s', (kind) => {
  for (const { did } of Object.values(interactionsPanelMessages))
    expect(Object.keys(did[kind]).sort()).toEqual([...InteractionDirection.options].sort());
});
