import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BallotFrame } from './ballot-frame.tsx';
import { BallotPages } from './ballot-pages.tsx';
import { BallotSent } from './ballot-sent.tsx';
import { BallotState } from './ballot-state.tsx';
import type { BallotSource, BallotView } from './ballot-view.ts';

export function BallotApp({ source }: { source: BallotSource }) {
  const { t } = useTranslation('ballot');
  const [view, setView] = useState<BallotView | null | undefined>(undefined);
  const [isChanging, setIsChanging] = useState(false);
  useEffect(() => source.watch(setView), [source]);
  const roundId = view?.roundId;
  useEffect(() => {
    if (roundId) void source.look(roundId).catch(() => undefined);
  }, [source, roundId]);
  if (view === undefined)
    return (
      <BallotFrame title={t('title')}>
        <p role="status">{t('loading')}</p>
      </BallotFrame>
    );
  if (view?.holder !== 'here' || view.phase !== 'open') return <BallotState view={view} />;
  if (view.parts.length > 0 && !isChanging)
    return <BallotSent view={view} source={source} change={() => setIsChanging(true)} />;
  return <BallotPages key={view.roundId} view={view} source={source} sent={() => setIsChanging(false)} />;
}
