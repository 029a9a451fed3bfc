import { ballotBytes, type ScoreBallot } from './ballot.ts';
import { type Instrument, itemsOf, type SurveyItem } from './instrument.ts';

/** Whether somebody who answers everything at the greatest length still fits into a ballot. */
export function everyBallotFits(instrument: Pick<Instrument, 'sections'>): boolean {
  const answers: ScoreBallot['answers'] = {};
  for (const item of itemsOf(instrument)) {
    const answer = longestAnswer(item);
    if (answer !== null) answers[item.id] = answer;
  }
  const ballot: ScoreBallot = { manifestHash: '0'.repeat(64), nonce: '0'.repeat(43), answers };
  return new TextEncoder().encode(JSON.stringify(ballot)).length <= ballotBytes;
}

function longestAnswer(item: SurveyItem): ScoreBallot['answers'][string] | null {
  switch (item.kind) {
    case 'rating':
      return item.max;
    case 'choice':
      return item.options.map(({ id }) => id).reduce((a, b) => (a.length >= b.length ? a : b));
    case 'multiple':
    case 'ranking':
      return item.options.map(({ id }) => id);
    case 'matrix':
      return item.rows === 'units' ? {} : Object.fromEntries(item.rows.map(({ id }) => [id, item.max]));
    case 'comment':
      return null;
  }
}
