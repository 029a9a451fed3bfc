import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type PulseQuestion,
  type PulseResults,
  scales,
} from '../../../shared/features/loyalty/pulses/model.ts';
import { moodOf } from '../../../shared/features/loyalty/pulses/mood-of.ts';
import { Card } from '../../ui/card.tsx';
import { useFormat } from '../../ui/format.ts';
import { MoreButton } from '../../ui/more-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';

const shownFirst = 10;
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
  const [isWhole, setIsWhole] = useState(false);
  return (
    <Card title={t('results.latest')}>
      <Sheet
        label={t('results.latest')}
        columns={[
          { label: t('results.customer') },
          { label: t('results.score') },
          { label: t('results.words') },
          { label: t('results.day'), end: true },
        ]}
      >
        {latest
          .slice(0, isWhole ? undefined : shownFirst)
          .map(({ id, customerId, customerName, score, words, answeredAt }) => (
            <tr key={id}>
              <td>
                <CustomerLink id={customerId} name={customerName} />
              </td>
              <td>
                <Tag tone={tones[moodOf(question, score)]}>
                  {score}/{scales[question].to}
                </Tag>
              </td>
              <td data-label={t('results.words')}>{words || '–'}</td>
              <td data-end>{format.dayOf(answeredAt)}</td>
            </tr>
          ))}
      </Sheet>
      {!isWhole && latest.length > shownFirst && (
        <MoreButton isLoading={false} onMore={() => setIsWhole(true)} />
      )}
    </Card>
  );
}
