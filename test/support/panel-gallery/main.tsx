import { HoverApp } from '../../../extension/hover/hover-app.tsx';
import type { HoverSource } from '../../../extension/hover/hover-source.ts';
import { PanelApp } from '../../../extension/panel/panel-app.tsx';
import { PopupApp } from '../../../extension/popup/popup-app.tsx';
import { Preferences, type PreferencesStore } from '../../../extension/ui/plain/preferences.ts';
import { showSurface } from '../../../extension/ui/plain/show-surface.tsx';
import { hoverViews } from '../../fixtures/hover-views.ts';
import { fixtureNow } from '../../fixtures/panel-card.ts';
import { panelViews } from '../../fixtures/panel-views.ts';
import { popupViews } from '../../fixtures/popup-views.ts';
import { fixedSource } from './fixed-source.ts';

// `?surface=panel&state=card&language=zh&theme=dark`
const asked = new URLSearchParams(location.search);
const wanted = Preferences.parse({ language: asked.get('language'), theme: asked.get('theme') });
const preferences: PreferencesStore = {
  read: async () => wanted,
  keep: async () => {},
  onChange: () => {},
};
const state = asked.get('state') ?? '';
const now = () => fixtureNow;

if (asked.get('surface') === 'hover') {
  const source: HoverSource = {
    watch(onView) {
      onView(hoverViews[state] ?? hoverViews.late!);
      return () => {};
    },
    tell: async () => {},
  };
  void showSurface(<HoverApp source={source} now={now} />, preferences);
} else if (asked.get('surface') === 'popup') {
  const source = {
    ...fixedSource(popupViews[state] ?? popupViews.today!),
    startPairing: async () => {},
    remindOfBallot: async () => {},
  };
  const sites = {
    current: async () => 'https://mail.hengjie.example',
    allowed: async () => ['https://webmail.jiamei.example'],
    allow: async () => false,
    withdraw: async () => {},
    choices: async () => () => ({ panel: true, marks: true }),
    choose: async () => {},
  };
  void showSurface(
    <PopupApp source={source} sites={sites} preferences={preferences} now={now} />,
    preferences,
  );
} else {
  const source = fixedSource(panelViews[state] ?? panelViews.card!);
  void showSurface(<PanelApp source={source} now={now} />, preferences);
}
