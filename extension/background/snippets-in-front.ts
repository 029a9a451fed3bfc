import type { Directory } from '../../shared/features/sync/model.ts';
import type { FilledSnippet } from '../../shared/features/writing/model.ts';
import { filledSnippets } from '../../shared/features/writing/snippet-values.ts';
import { dayIn } from '../../shared/time/day.ts';
import { shownDirectory } from '../cache/directory.ts';
import type { TypedShortcut } from '../mail/shortcut-typed.ts';
import { counterpart, mailInFront } from './mail-glance.ts';
import { panelSubject, type SubjectParts } from './panel-subject.ts';
import { isSwitchedOff } from './switches-in-force.ts';
import type { TabReading } from './tab-readings.ts';
import type { PanelSubject } from './views.ts';

/** Snippets filled for the customer shown; none while signed out. */
export function snippetsFor(
  directory: Directory | null,
  { reading, subject, now }: { reading: TabReading; subject: PanelSubject; now: Date },
): FilledSnippet[] {
  if (!directory) return [];
  const mail = mailInFront(reading);
  return filledSnippets(directory.writing.snippets, {
    card: subject.state === 'card' ? subject.card : null,
    addressedName: mail ? counterpart(mail).name : '',
    myName: directory.me.name,
    organisationName: directory.organisationName,
    today: dayIn(now, directory.settings.timeZone),
  });
}

/** The same for whoever shows no panel: the popup, and the mail page while it is written in. */
export async function snippetsInFront(parts: SubjectParts, reading: TabReading): Promise<FilledSnippet[]> {
  const directory = await shownDirectory(parts.db);
  if (!directory || directory.writing.snippets.length === 0) return [];
  const subject = await panelSubject(parts, reading, directory);
  return snippetsFor(directory, { reading, subject, now: parts.now() });
}

/** What may be typed in the mail page for them; nothing while shortcuts are switched off. */
export async function shortcutsInFront(parts: SubjectParts, reading: TabReading): Promise<TypedShortcut[]> {
  if (await isSwitchedOff(parts, 'shortcuts')) return [];
  const snippets = await snippetsInFront(parts, reading);
  return snippets.map(({ shortcut: typed, text }) => ({ typed, text }));
}
