import react from '@vitejs/plugin-react';
import { defineConfig, type UserManifest } from 'wxt';

export default defineConfig({
  srcDir: 'extension',
  entrypointsDir: 'entrypoints',
  publicDir: 'extension/public',
  outDir: '.output',
  modules: [],
  imports: false,
  vite: () => ({ plugins: [react()] }),
  manifest: ({ browser }) => (browser === 'firefox' ? { ...shared, ...firefox } : { ...shared, ...chromium }),
});

/** `activeTab` lets the popup name the site it may be allowed on, only when it is opened there. */
const permissions = ['storage', 'scripting', 'alarms', 'activeTab'];

/** No host is required: mail hosts are granted one by one, and adding one here would disable Kith on update. */
const shared: UserManifest = {
  name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'en',
  permissions,
  optional_host_permissions: ['*://*/*'],
  action: { default_title: '__MSG_name__' },
  commands: {
    'toggle-panel': { suggested_key: { default: 'Alt+K' }, description: '__MSG_togglePanel__' },
    'walk-marks': { suggested_key: { default: 'Alt+J' }, description: '__MSG_walkMarks__' },
  },
  web_accessible_resources: [
    { resources: ['panel.html', 'hover.html'], matches: ['*://*/*'], use_dynamic_url: true },
  ],
};

const chromium: UserManifest = {
  minimum_chrome_version: '120',
  permissions: [...permissions, 'sidePanel'],
  side_panel: { default_path: 'panel.html' },
};

const firefox: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: 'kith@kith.example',
      strict_min_version: '140.0',
      // To the company's own server: what its people record of their mail and customers.
      data_collection_permissions: { required: ['personalCommunications', 'personallyIdentifyingInfo'] },
    },
  },
  // Firefox's own policy turns http into https, and so away from a company's server inside its own network.
  content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
  sidebar_action: { default_panel: 'panel.html', default_title: '__MSG_name__', open_at_install: false },
};
