import { AppError } from '../../../shared/errors/app-error.ts';
import { isPossibleDay } from '../../../shared/features/customers/important-day.ts';
import type { Effect } from './effect.ts';

export const addImportantDay: Effect<'customers.addImportantDay'> = (card, { customerId: _, ...day }) => {
  if (!isPossibleDay(day)) throw new AppError('invalid', 'importantDays:noSuchDay');
  if (card.importantDays.some(({ id }) => id === day.id)) return card;
  return { ...card, importantDays: [...card.importantDays, day] };
};

export const changeImportantDay: Effect<'customers.changeImportantDay'> = (
  card,
  { customerId: _, ...changed },
) => {
  if (!isPossibleDay(changed)) throw new AppError('invalid', 'importantDays:noSuchDay');
  return {
    ...card,
    importantDays: card.importantDays.map((day) => (day.id === changed.id ? changed : day)),
  };
};

export const removeImportantDay: Effect<'customers.removeImportantDay'> = (card, { id }) => ({
  ...card,
  importantDays: card.importantDays.filter((day) => day.id !== id),
});
