import type { Words } from './instrument.ts';
import { surveysMessages } from './messages.ts';
import type { GroupOrigin } from './plan-groups.ts';

/** How a group is called in the manifest, in both languages. */
export function groupWords(origin: GroupOrigin): Words {
  switch (origin.kind) {
    case 'team':
      return { en: origin.name, zh: origin.name };
    case 'itself':
      return inBoth('itself', { name: origin.name });
    case 'other-teams':
      return origin.of === null ? inBoth('otherTeams', {}) : inBoth('otherTeamsOf', { of: origin.of });
    case 'no-team':
      return inBoth('noTeam', {});
    case 'everybody':
      return inBoth('everybody', {});
  }
}

function inBoth(key: keyof typeof surveysMessages.en.group, names: Record<string, string>): Words {
  const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => names[name] ?? '');
  return { en: fill(surveysMessages.en.group[key]), zh: fill(surveysMessages.zh.group[key]) };
}
