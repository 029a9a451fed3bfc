import { expect, test } from 'vitest';
import type { BallotView } from './ballot-view.ts';
import { lossByForgetting } from './loss-by-forgetting.ts';

const part = (state: BallotView['parts'][number]['state']) => ({
  ...{ box: 'scores', commitment: '0'.repeat(64), sendAt: '2026-03-02T02:00:00.000Z' },
  state,
});
const here = { holder: 'here', phase: 'open', outcome: null, parts: [] } as const;
const outcome = { state: 'counted', eligible: 30, counted: 20, root: '0'.repeat(64) } as const;

test.each([
  ['a ballot that is not sent yet takes the answering with it', here, 'unsent'],
  ['what waits to be sent is lost', { ...here, parts: [part('sent'), part('waiting')] }, 'waiting'],
  [
    'what was sent stays, and can be changed and checked no longer',
    { ...here, parts: [part('taken')] },
    'sent',
  ],
  [
    'after the count only the receipt goes',
    { ...here, phase: 'closed', outcome, parts: [part('taken')] },
    'counted',
  ],
  ['a ballot fetched elsewhere is not lost here', { ...here, holder: 'elsewhere' }, 'nothing'],
  ['nor one that was never answered in time', { ...here, phase: 'closed' }, 'nothing'],
] as const)('%s', (_, view, loss) => {
  expect(lossByForgetting({ ...view, parts: [...view.parts] })).toBe(loss);
});
