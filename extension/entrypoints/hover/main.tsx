import { createSurfaceClient } from '../../background/surface-client.ts';
import { HoverApp } from '../../hover/hover-app.tsx';
import { backgroundSource } from '../../hover/hover-source.ts';
import { browserPreferences } from '../../ui/plain/preferences.ts';
import { showSurface } from '../../ui/plain/show-surface.tsx';

const source = backgroundSource(createSurfaceClient());

void showSurface(<HoverApp source={source} now={() => new Date()} />, browserPreferences);
