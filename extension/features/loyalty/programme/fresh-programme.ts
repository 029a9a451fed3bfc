import { v7 as newId } from 'uuid';
import { freshComparison } from '../../../../shared/features/loyalty/programme/facts.ts';
import type { Programme, ProgrammeLevel } from '../../../../shared/features/loyalty/programme/model.ts';

const unworded = { en: '', zh: '' };

export function freshLevel(currency: string): ProgrammeLevel {
  return {
    id: newId(),
    name: unworded,
    condition: { match: 'all', comparisons: [freshComparison('ordered', currency)], groups: [] },
    benefits: unworded,
  };
}

export function freshProgramme(currency: string): Programme {
  return { levels: [freshLevel(currency)], downgrade: { graceDays: 90, looks: 'monthly' } };
}
