import { z } from 'zod';
import { isHostPattern } from './host-pattern.ts';
import { isRuleSelector } from './selector-grammar.ts';

/** What one person may have taught; rules travel whole to each device. */
export const mostRules = 100;

const RuleSelector = z.string().refine(isRuleSelector);

/** One way to an element, and which rung of the adapters' ladder it stands for. */
const Locator = z.object({
  rung: z.enum(['host-data', 'structure', 'class-name']),
  selector: RuleSelector,
});
export type Locator = z.infer<typeof Locator>;

/** `place` is the element's way from the body: it decides where a locator meets several, since no mail can imitate it. */
const TaughtField = z.object({ ladder: z.array(Locator).min(1).max(4), place: RuleSelector });
export type TaughtField = z.infer<typeof TaughtField>;

/** Where a page shows who wrote and what about. */
export const ReadingRule = z.object({ sender: TaughtField, subject: TaughtField.nullable() });
export type ReadingRule = z.infer<typeof ReadingRule>;

/** What somebody has shown Kith once on a page. Data through and through: nothing in it can be run. */
export const TaughtRule = ReadingRule.extend({
  id: z.uuid(),
  host: z.string().refine(isHostPattern),
  version: z.number().int().min(1).max(10_000),
  /** One for each row of a list; its address is looked for inside. */
  row: Locator.nullable(),
  isShared: z.boolean(),
});
export type TaughtRule = z.infer<typeof TaughtRule>;

export const KnownRule = TaughtRule.extend({ authorId: z.uuid() });
export type KnownRule = z.infer<typeof KnownRule>;

/** How pages are read, by their adapters' names. */
export const adapterNames = [
  'gmail',
  'outlook',
  'qq',
  'netease',
  'roundcube',
  'sogo',
  'taught',
  'generic',
] as const;

/** What Kith does on pages beside reading them. */
export const pageFeatures = ['writing', 'shortcuts', 'promise-detection', 'marks', 'teaching'] as const;
export type PageFeature = (typeof pageFeatures)[number];

/** What can be switched off; a device takes names it does not know for nothing. */
export const switchableParts = [...adapterNames, ...pageFeatures] as const;
export const PartName = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);

export const SwitchedOff = z.object({
  part: PartName,
  reason: z.string().trim().min(1).max(300),
  since: z.iso.datetime(),
});
export type SwitchedOff = z.infer<typeof SwitchedOff>;

/** What a server decides about reading pages until `expiresAt`. A higher number replaces a lower one, never the reverse. */
export const SwitchDocument = z.object({
  organisationId: z.uuid(),
  number: z.number().int().positive(),
  expiresAt: z.iso.datetime(),
  off: z.array(SwitchedOff).max(50),
  /** Tried where an adapter of that name reads nobody. */
  selectors: z.array(ReadingRule.extend({ adapter: PartName })).max(50),
});
export type SwitchDocument = z.infer<typeof SwitchDocument>;

/** `text` is a `SwitchDocument` as JSON, signed as it stands; the signature is Ed25519, base64url. */
export const SignedSwitches = z.object({ text: z.string().max(200_000), signature: z.string().max(100) });
export type SignedSwitches = z.infer<typeof SignedSwitches>;

/** What a device needs to read pages as this person and their organisation decided. */
export const MailClientKit = z.object({
  rules: z.array(KnownRule),
  switches: SignedSwitches.nullable(),
  /** Whether devices send how well pages are read. */
  isHealthShared: z.boolean(),
});
export type MailClientKit = z.infer<typeof MailClientKit>;

export const emptyMailClientKit: MailClientKit = { rules: [], switches: null, isHealthShared: false };

/** Why a browser does not believe a document. */
export const switchRefusals = ['signature', 'form', 'other-organisation', 'replayed', 'expired'] as const;
export type SwitchRefusal = (typeof switchRefusals)[number];
