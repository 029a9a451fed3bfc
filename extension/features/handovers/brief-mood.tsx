import { useTranslation } from 'react-i18next';
import { BriefLine, Source } from './brief-line.tsx';
import type { HandedCustomer } from './handover-answer.ts';
import { useMoodPoints } from './use-mood-points.ts';

export function BriefMood({ handed }: { handed: HandedCustomer }) {
  const { t } = useTranslation('handovers');
  const [place, ...complaints] = useMoodPoints()(handed);
  return (
    <BriefLine name={t('brief.mood')}>
      <p>{place?.what}</p>
      <Source>
        {place?.source}
        {place?.words && (
          <>
            {' '}
            · <q>{place.words}</q>
          </>
        )}
      </Source>
      {complaints.map(({ key, what, words, source }) => (
        <div key={key}>
          <p>
            {what}: <q>{words}</q>
          </p>
          <Source>{source}</Source>
        </div>
      ))}
    </BriefLine>
  );
}
