import { createSurfaceClient } from '../../background/surface-client.ts';
import { backgroundSource } from '../../panel/background-source.ts';
import { PanelApp } from '../../panel/panel-app.tsx';
import { browserPreferences } from '../../ui/plain/preferences.ts';
import { showSurface } from '../../ui/plain/show-surface.tsx';

const source = backgroundSource(createSurfaceClient());

void showSurface(<PanelApp source={source} now={() => new Date()} />, browserPreferences);
