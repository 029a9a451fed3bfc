import type { Absence } from '../../../shared/features/handovers/absence.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { useFormat } from '../../ui/format.ts';

/** Who is away and when, as sentences take it. */
export function useAbsenceDays() {
  const nameOf = useColleagueName();
  const format = useFormat();
  return ({ staffId, fromOn, backOn }: Pick<Absence, 'staffId' | 'fromOn' | 'backOn'>) => ({
    name: nameOf(staffId),
    from: format.day(fromOn),
    back: format.day(backOn),
  });
}
