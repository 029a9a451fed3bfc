import { mkdir } from 'node:fs/promises';
import { exhibits, openGallery } from './open-gallery.ts';

/** Pictures of every state of panel and popup, in both languages and themes: `tsx …/take-pictures.ts FOLDER [STATE …]` */
const [folder = 'test-results/panel', ...only] = process.argv.slice(2);
const fileNames: Record<string, string> = { '?': 'keys' };

await mkdir(folder, { recursive: true });
const gallery = await openGallery();
for (const exhibit of exhibits) {
  const { surface, state, key } = exhibit;
  const name = [surface, state, ...(key ? [fileNames[key] ?? key] : [])].join('-');
  if (only.length > 0 && !only.includes(name)) continue;
  for (const language of ['en', 'zh'])
    for (const theme of ['light', 'dark']) {
      const page = await gallery.visit(exhibit, language, theme);
      await page.screenshot({ path: `${folder}/${name}-${language}-${theme}.png`, animations: 'disabled' });
      await page.close();
    }
}
await gallery.close();
for (const fault of gallery.faults) console.error(fault);
