import { useTranslation } from 'react-i18next';
import { scales } from '../../../shared/features/loyalty/pulses/model.ts';
import type { CustomerLoyalty } from '../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { useFormat } from '../../ui/format.ts';
import type { RowColumn } from '../../ui/save-rows.ts';
import { useIndexText } from './use-index-text.ts';

type EvidenceRow = {
  list: string;
  what: string;
  value: string;
  count?: number;
  words?: string;
  on?: string | null;
  by?: string;
};

/** All that one customer's place rests on, as the rows of one file. */
export function useLoyaltyEvidence(): {
  columns: RowColumn<EvidenceRow>[];
  rowsOf: (known: CustomerLoyalty) => EvidenceRow[];
} {
  const { t } = useTranslation('sayAndDo');
  const format = useFormat();
  const nameOf = useColleagueName();
  const indexText = useIndexText();

  function ofIndex(side: 'stated' | 'behavioural', { standing }: CustomerLoyalty): EvidenceRow[] {
    const index = standing?.[side];
    if (!index) return [];
    const list = t(`side.${side}`);
    const parts = index.parts.map(({ component, value, count, latestOn }) => ({
      ...{ list, what: t(`component.${component}`), count, on: latestOn },
      value: String(Math.round(value * 100) / 100),
    }));
    return [{ list, what: t('file.index'), value: indexText(index) }, ...parts];
  }

  return {
    columns: [
      { label: t('file.list'), text: ({ list }) => list },
      { label: t('file.what'), text: ({ what }) => what },
      { label: t('file.value'), text: ({ value }) => value },
      { label: t('file.count'), text: ({ count }) => (count === undefined ? '' : String(count)) },
      { label: t('file.words'), text: ({ words }) => words ?? '' },
      { label: t('file.on'), text: ({ on }) => on ?? '' },
      { label: t('file.by'), text: ({ by }) => by ?? '' },
    ],
    rowsOf: (known) => [
      ...ofIndex('stated', known),
      ...ofIndex('behavioural', known),
      ...known.answers.map(({ question, score, words, answeredAt }) => ({
        ...{ list: t('customer.answers'), what: t(`component.${question}`), words },
        ...{ value: `${score}/${scales[question].to}`, on: format.isoDayOf(answeredAt) },
      })),
      ...known.signs.map(({ kind, words, sharePercent, noticedOn, recordedBy }) => ({
        ...{ list: t('customer.signs'), what: t(`sign.${kind}`), words },
        ...{ value: sharePercent === null ? '' : `${sharePercent}%`, on: noticedOn, by: nameOf(recordedBy) },
      })),
    ],
  };
}
