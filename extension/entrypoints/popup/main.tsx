import { createSurfaceClient } from '../../background/surface-client.ts';
import { backgroundSource } from '../../popup/background-source.ts';
import { PopupApp } from '../../popup/popup-app.tsx';
import { browserSites } from '../../popup/site-access.ts';
import { browserPreferences } from '../../ui/plain/preferences.ts';
import { showSurface } from '../../ui/plain/show-surface.tsx';

const source = backgroundSource(createSurfaceClient());

void showSurface(
  <PopupApp source={source} sites={browserSites} preferences={browserPreferences} now={() => new Date()} />,
  browserPreferences,
);
