import { mkdir } from 'node:fs/promises';
import { browseDemo } from './browse-demo.ts';
import type { Look } from './open-console.ts';
import { screens } from './screens.ts';

/** Pictures of every screen of the built console, in both languages and themes, wide and narrow: `tsx …/take-pictures.ts FOLDER [SCREEN …]` */
const [folder = 'test-results/console', ...only] = process.argv.slice(2);

const looks: Look[] = (['en-GB', 'zh-CN'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => [1280, 390].map((width) => ({ language, theme, width }))),
);
const wanted = Object.entries(screens).filter(([name]) => only.length === 0 || only.includes(name));

await using opened = new AsyncDisposableStack();
const demo = await browseDemo(opened);
await mkdir(folder, { recursive: true });

for (const look of looks)
  for (const viewer of ['seller', 'administrator', 'nobody'] as const) {
    const context = await demo.openAs(viewer, look);
    for (const [name, screen] of wanted) {
      const { as, isWhole = false } = screen;
      if (as !== viewer) continue;
      const picture = `${name}-${look.language.slice(0, 2)}-${look.theme}-${look.width}`;
      const { page, faults } = await demo.open(context, screen, look);
      await page.screenshot({
        path: `${folder}/${picture}.png`,
        animations: 'disabled',
        fullPage: isWhole,
      });
      await page.close();
      for (const fault of faults) console.error(`${picture}: ${fault}`);
    }
    await context.close();
  }
