import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { plainRange } from '../../../../shared/features/loyalty/value/plain-value.ts';
import { minorPerUnit } from '../../../../shared/money/minor-units.ts';
import { Card } from '../../../ui/card.tsx';
import { ExportRows } from '../../../ui/export-rows.tsx';
import { useFormat } from '../../../ui/format.ts';
import type { RowColumn } from '../../../ui/save-rows.ts';
import type { BaseValueAnswer } from './base-value.ts';
import { useValueWords } from './use-value-words.ts';

type BaseFigure = {
  name: string;
  /** Null where it is not known; the plain formula has ends only. */
  range: { lowMinor: number; midMinor?: number; highMinor: number } | null;
  source: string;
};

/** The whole base by the model and by the plain formula, side by side. */
export function BaseCard({ value }: { value: BaseValueAnswer }) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const words = useValueWords();
  const { base, assumptions, chosen, problem } = value;
  const { years } = assumptions;
  const plain = base.customers > 0 ? plainRange(base.plainMinor, assumptions) : null;
  const model = t(`model.${chosen ?? 'none'}`);
  const figures: BaseFigure[] = [
    { name: t('base.model'), range: base.nextYear, source: model },
    { name: t('base.modelYears', { count: years }), range: base.overYears, source: model },
    { name: words.plainYears(assumptions), range: plain, source: t('list.plain') },
  ];
  const units = (amountMinor: number | undefined) =>
    amountMinor === undefined ? '' : String(Math.round(amountMinor) / minorPerUnit(base.currency));
  const columns: RowColumn<BaseFigure>[] = [
    { label: t('file.what'), text: ({ name }) => name },
    { label: t('list.low'), text: ({ range }) => units(range?.lowMinor) },
    { label: t('list.mid'), text: ({ range }) => units(range?.midMinor) },
    { label: t('list.high'), text: ({ range }) => units(range?.highMinor) },
    { label: t('list.currency'), text: () => base.currency },
    { label: t('file.source'), text: ({ source }) => source },
    { label: t('file.on'), text: () => format.isoDayOf(value.finishedAt) },
  ];
  const title = t('base.title');
  return (
    <Card
      title={title}
      action={<ExportRows title={title} fileName="customer-base" columns={columns} rows={figures} />}
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {figures.map(({ name, range }) => (
          <div key={name}>
            <Text size="sm" c="dimmed">
              {name}
            </Text>
            <Text fz={22} fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
              {range ? words.money(range, base.currency) : t('notKnown')}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="sm">
        {t('base.from', {
          buyers: t('base.buyers', { count: base.customers, formatted: format.count(base.customers) }),
          model,
          hint: t('base.hint'),
        })}
      </Text>
      {base.nextYear === null && base.customers > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('base.untried')}
        </Text>
      )}
      {base.withoutAmount > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('base.otherCurrency', {
            count: base.withoutAmount,
            formatted: format.count(base.withoutAmount),
            currency: base.currency,
          })}
        </Text>
      )}
      {problem && (
        <Text size="sm" c="var(--due)" mt="sm">
          {t(`base.problem.${problem}`)}
        </Text>
      )}
    </Card>
  );
}
