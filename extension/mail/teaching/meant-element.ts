import { partyIn } from '../taught/party-in.ts';
import { proposeRow } from './propose-row.ts';

export type Step = 'sender' | 'subject' | 'row';

const farthest = 3;
const longestHeader = 200;

/** Whoever points at a name means the address beside it too, and in a list the whole row. */
export function meantElement(step: Step, pointed: Element): Element {
  if (step === 'row') return proposeRow(pointed)?.element ?? pointed;
  if (step === 'subject') return pointed;
  let each: Element | null = pointed;
  for (let steps = 0; each && steps < farthest; steps += 1, each = each.parentElement) {
    if ((each.textContent?.length ?? 0) > longestHeader) break;
    if (partyIn(each)?.address) return each;
  }
  return pointed;
}
