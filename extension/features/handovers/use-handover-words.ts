import { useTranslation } from 'react-i18next';
import { isRemembered } from '../../../shared/features/customers/handover-glance.ts';
import type { Card, Directory } from '../../../shared/features/sync/model.ts';
import { useClock, useToday } from '../../ui/clock.tsx';
import { useFormat } from '../../ui/format.ts';

type People = Pick<Directory, 'staff' | 'me'>;

/** From whom a customer was taken over, for good or for a time; null where that is nothing new. */
export function useHandoverWords(
  { customer, handover }: Pick<Card, 'customer' | 'handover'>,
  people: People | null,
) {
  const { t } = useTranslation('absences');
  const { timeZone } = useClock();
  const today = useToday();
  const format = useFormat();
  if (!handover || !people || !isRemembered(handover, { today, timeZone })) return null;
  const nameOf = (id: string | null) => people.staff.find((colleague) => colleague.id === id)?.name ?? '';
  const isMine = customer.ownerId === people.me.id;
  const { fromId, handedAt, backOn } = handover;
  const said = { name: nameOf(fromId), owner: nameOf(customer.ownerId) };
  return backOn
    ? t(isMine ? 'glance.standingIn' : 'glance.standsIn', { ...said, date: format.day(backOn) })
    : t(isMine ? 'glance.mine' : 'glance.theirs', { ...said, date: format.dayOf(handedAt) });
}
