import { useTranslation } from 'react-i18next';
import {
  type PulseQuestion,
  type PulseResults,
  scales,
} from '../../../shared/features/loyalty/pulses/model.ts';
import { moodOf } from '../../../shared/features/loyalty/pulses/mood-of.ts';
import { useFormat } from '../../ui/format.ts';
import { RowsSheet } from '../../ui/rows-sheet.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';

const tones = { low: 'late', middle: 'plain', high: 'good' } as const;

export function LatestAnswers({
  question,
  latest,
}: {
  question: PulseQuestion;
  latest: PulseResults['latest'];
}) {
  const { t } = useTranslation('pulses');
  const format = useFormat();
  return (
    <RowsSheet
      title={t('results.latest')}
      fileName="pulse-answers"
      columns={[
        {
          label: t('results.customer'),
          text: ({ customerName }) => customerName,
          show: ({ customerId, customerName }) => <CustomerLink id={customerId} name={customerName} />,
        },
        {
          label: t('results.score'),
          text: ({ score }) => `${score}/${scales[question].to}`,
          show: ({ score }) => (
            <Tag tone={tones[moodOf(question, score)]}>
              {score}/{scales[question].to}
            </Tag>
          ),
        },
        { label: t('results.words'), text: ({ words }) => words },
        {
          label: t('results.day'),
          text: ({ answeredAt }) => format.isoDayOf(answeredAt),
          show: ({ answeredAt }) => format.dayOf(answeredAt),
          end: true,
        },
      ]}
      rows={latest}
      keyOf={({ id }) => id}
      empty={null}
    />
  );
}
