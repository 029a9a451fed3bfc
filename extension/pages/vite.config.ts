import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Each page the server hosts is one folder with an `index.html`; add it to `input`. */
export default defineConfig({
  root: folder('.'),
  publicDir: folder('public'),
  plugins: [react()],
  build: {
    outDir: folder('../../dist/pages'),
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        console: folder('console/index.html'),
        preferences: folder('preferences/index.html'),
        pulse: folder('pulse/index.html'),
        survey: folder('survey/index.html'),
      },
    },
  },
});
