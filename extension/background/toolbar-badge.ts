import { purposeOf } from '../../shared/features/prompts/held-back.ts';
import { isQuiet } from '../../shared/time/is-quiet.ts';
import type { CacheDatabase } from '../cache/database.ts';
import { shownDirectory } from '../cache/directory.ts';
import type { Changes } from './changes.ts';
import { latest } from './latest.ts';
import { todaysPrompts } from './todays-prompts.ts';

type BadgeParts = { db: CacheDatabase; now: () => Date };

/** How many things are late or due today; nothing when there are none, in quiet hours and while signed out. */
export async function badgeText({ db, now }: BadgeParts): Promise<string> {
  const directory = (await db.read('session')) ? await shownDirectory(db) : null;
  if (!directory || isQuiet(now(), directory.settings)) return '';
  const prompts = await todaysPrompts(db, directory, now());
  const pressing = prompts.filter(
    ({ prompt: { kind, tone }, isQuietThere }) =>
      (tone === 'late' || tone === 'due') && !(isQuietThere && purposeOf(kind) !== null),
  ).length;
  return pressing === 0 ? '' : String(pressing);
}

/** Keeps the number on the toolbar right until the signal ends it. */
export async function keepBadge(
  parts: BadgeParts & {
    changes: Changes;
    /** Over when what a reader waits for has been looked up: the badge reads every card that concerns them. */
    pause: () => Promise<void>;
    show: (text: string) => Promise<void>;
  },
  signal: AbortSignal,
): Promise<void> {
  const { changes, pause, show } = parts;
  const look = async () => {
    await pause();
    return badgeText(parts);
  };
  for await (const text of latest(look, changes.listen, signal)) await show(text);
}
