import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { useFormat } from '../../ui/format.ts';
import type { BriefPoint } from './brief-point.ts';
import type { HandedCustomer } from './handover-answer.ts';

/** What is owed both ways, with the words it was promised in; in whose hands, where not in those of `fromId`. */
export function usePromisePoints(fromId: string) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const nameOf = useColleagueName();
  const source = ({ madeAt, ownerId }: CustomerPromise) =>
    [
      t('brief.recorded', { date: format.dayOf(madeAt) }),
      ...(ownerId === fromId ? [] : [t('brief.inHands', { name: nameOf(ownerId) })]),
    ].join(' · ');
  return ({ promises, customer }: HandedCustomer): (BriefPoint & { on: string })[] =>
    promises.map((promise) => ({
      ...{ key: promise.id, words: promise.quote, on: promise.dueOn, source: source(promise) },
      what: t(`brief.${promise.direction}`, { what: promise.what }),
      owedBy: promise.direction === 'we' ? nameOf(promise.ownerId) : customer.name,
    }));
}
