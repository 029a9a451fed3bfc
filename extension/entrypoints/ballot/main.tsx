import { createSurfaceClient } from '../../background/surface-client.ts';
import { backgroundBallot } from '../../features/surveys/background-ballot.ts';
import { BallotApp } from '../../features/surveys/ballot-app.tsx';
import { browserPreferences } from '../../ui/plain/preferences.ts';
import { showSurface } from '../../ui/plain/show-surface.tsx';

const source = backgroundBallot(createSurfaceClient());

void showSurface(<BallotApp source={source} />, browserPreferences);
