import { useTranslation } from 'react-i18next';
import type { CustomerFacts } from '../../../shared/features/sync/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { Card } from '../../ui/card.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { RelativeDay } from '../../ui/relative-day.tsx';

/** Counted over everything that happened, not only over what this page shows. */
export function CustomerFactsCard({ facts }: { facts: CustomerFacts }) {
  const { t } = useTranslation('customersConsole');
  const format = useFormat();
  const { settings } = useDirectory();
  const settled = facts.keptCount + facts.brokenCount;
  const orders = t('facts.ordersValue', {
    count: facts.orderCount,
    money: format.money(facts.orderedMinor, settings.currency, 'compact'),
  });
  const unknown = t('facts.unknown');
  return (
    <Card title={t('facts.title')}>
      <FactList
        facts={[
          {
            name: t('facts.firstSeen'),
            value: facts.firstSeenAt ? format.dayOf(facts.firstSeenAt) : unknown,
          },
          {
            name: t('facts.lastContact'),
            value: facts.lastContactAt ? <RelativeDay at={facts.lastContactAt} /> : unknown,
          },
          {
            name: t('facts.rhythm'),
            value:
              facts.rhythmDays === null
                ? unknown
                : t('facts.everyDays', { count: Math.max(1, Math.round(facts.rhythmDays)) }),
          },
          {
            name: t('facts.kept'),
            value: settled === 0 ? unknown : t('promises:keptOf', { kept: facts.keptCount, settled }),
          },
          { name: t('facts.orders'), value: facts.orderCount === 0 ? unknown : orders },
        ]}
      />
    </Card>
  );
}
