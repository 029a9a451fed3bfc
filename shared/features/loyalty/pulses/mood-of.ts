import type { PulseQuestion } from './model.ts';

export type Mood = 'low' | 'middle' | 'high';

/** Detractors 0–6, passives 7–8, promoters 9–10 (Reichheld 2003); of satisfaction 1–2, 3, 4–5. */
export function moodOf(question: PulseQuestion, score: number): Mood {
  const [low, middle] = question === 'recommendation' ? [6, 8] : [2, 3];
  if (score <= low) return 'low';
  return score <= middle ? 'middle' : 'high';
}
