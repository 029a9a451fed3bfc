import type { ContactChannel } from '../../../shared/features/consents/model.ts';
import type { PreferenceChange, PreferencePage } from '../../../shared/features/consents/preference-page.ts';
import type { Language } from '../../../shared/i18n/catalogue.ts';

/** What stands on the form: who may contact by what, and the hours. */
export type PreferenceDraft = Pick<PreferencePage, 'language' | 'timeZone' | 'quietHours'> & {
  /** Ids of ticked choices, see `choiceId`. */
  ticked: ReadonlySet<string>;
};

export function choiceId({ purpose, channel }: { purpose: string; channel: ContactChannel }): string {
  return `${purpose}:${channel}`;
}

export function draftOf({ choices, language, timeZone, quietHours }: PreferencePage): PreferenceDraft {
  const ticked = new Set(choices.filter(({ isAllowed }) => isAllowed).map(choiceId));
  return { ticked, language, timeZone, quietHours };
}

/** Only answers that differ from what holds are said. */
export function changeOf(page: PreferencePage, draft: PreferenceDraft, readIn: Language): PreferenceChange {
  const { ticked, ...hours } = draft;
  const answers = page.choices
    .filter((choice) => choice.isAllowed !== ticked.has(choiceId(choice)))
    .map(({ purpose, channel, isAllowed }) => ({
      purpose,
      channel,
      state: isAllowed ? ('withdrawn' as const) : ('given' as const),
    }));
  return { answers, readIn, ...hours };
}
