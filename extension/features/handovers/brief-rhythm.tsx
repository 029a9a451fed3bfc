import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerFacts } from '../../../shared/features/sync/model.ts';
import { BriefLine, Source } from './brief-line.tsx';
import { useRhythmPoints } from './use-rhythm-points.ts';

export function BriefRhythm({ facts }: { facts: CustomerFacts }) {
  const { t } = useTranslation('handovers');
  const points = useRhythmPoints()({ facts });
  return (
    <BriefLine name={t('brief.rhythm')}>
      {points.map(({ key, what, source }) => (
        <Fragment key={key}>
          {what && <p>{what}</p>}
          <Source>{source}</Source>
        </Fragment>
      ))}
    </BriefLine>
  );
}
