import { useTranslation } from 'react-i18next';
import { cameTrue, type HitRate } from '../../../shared/features/bulletins/came-true.ts';
import type { Bulletin, BulletinRecipient } from '../../../shared/features/bulletins/model.ts';
import { useFormat } from '../../ui/format.ts';

/** How a page says what a bulletin holds. */
export function useBulletinWords() {
  const { t } = useTranslation('bulletinsConsole');
  const format = useFormat();
  const mail = ({ state, because }: BulletinRecipient) =>
    state === 'left-out' ? t(`because.${because!}`) : t(`recipientState.${state}`);
  return {
    mail,
    /** How many for which reason, empty for nobody. */
    leftOutWords: (recipients: readonly BulletinRecipient[]) => {
      if (recipients.length === 0) return '';
      const reasons = [...Map.groupBy(recipients, mail)].map(([reason, { length }]) =>
        t('recipients.reason', { reason, number: format.count(length) }),
      );
      return t('recipients.leftOut', { reasons: format.list(reasons) });
    },
    days: ({ fromOn, untilOn }: Bulletin) =>
      t('days', { from: format.day(fromOn), until: format.day(untilOn) }),
    range: ({ lowPercent, highPercent }: Bulletin) =>
      t('range', { low: lowPercent / 100, high: highPercent / 100 }),
    /** Empty before it is known. */
    actual: (bulletin: Bulletin) => {
      if (bulletin.actualPercent === null) return '';
      const change = t('change', { change: bulletin.actualPercent / 100 });
      return t(cameTrue(bulletin, bulletin.actualPercent) ? 'cameTrue' : 'cameOtherwise', { change });
    },
    longRun: ({ low, high }: HitRate) =>
      t('accuracy.range', { low: format.percent(low), high: format.percent(high) }),
  };
}
