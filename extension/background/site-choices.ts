import { z } from 'zod';

/** What Kith does on a site it is allowed on: the panel beside a mail, marks beside known customers. */
export const siteParts = ['panel', 'marks'] as const;
export type SitePart = (typeof siteParts)[number];

const SiteChoice = z.object({ panel: z.boolean().catch(true), marks: z.boolean().catch(true) });
export type SiteChoice = z.infer<typeof SiteChoice>;

/** By site, as `siteOf` names it; a site nobody chose anything for has everything. */
const SiteChoices = z.record(z.string(), SiteChoice).catch({});
export type SiteChoices = z.infer<typeof SiteChoices>;

export const siteChoicesKey = 'sites';

type KeptChoices = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
};

/** `https://mail.example` of the pattern `https://mail.example/*`. */
export function siteOf(pattern: string): string {
  return pattern.replace(/\/\*$/, '');
}

export function choiceFor(choices: SiteChoices, site: string): SiteChoice {
  return choices[site] ?? { panel: true, marks: true };
}

export async function readSiteChoices(area: KeptChoices): Promise<SiteChoices> {
  return SiteChoices.parse((await area.get(siteChoicesKey))[siteChoicesKey] ?? {});
}

export async function chooseForSite(area: KeptChoices, site: string, choice: SiteChoice): Promise<void> {
  const choices = await readSiteChoices(area);
  await area.set({ [siteChoicesKey]: { ...choices, [site]: choice } });
}
