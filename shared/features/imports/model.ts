import { z } from 'zod';
import { ConsentPurpose, ContactChannel } from '../consents/model.ts';

export const ImportKind = z.enum(['customers', 'purchases', 'mail']);
export type ImportKind = z.infer<typeof ImportKind>;

export const FileFormat = z.enum(['csv', 'vcard', 'mbox', 'eml']);
export type FileFormat = z.infer<typeof FileFormat>;

/** What a customers column can mean. `email` and `phone` may be given to several columns. */
export const CustomerField = z.enum([
  'name',
  'familyName',
  'givenName',
  'otherName',
  'company',
  'title',
  'email',
  'phone',
  'birthday',
  'birthYear',
  'birthMonth',
  'birthDay',
  'tier',
  'owner',
  'notes',
  'handle',
  'anniversary',
  'lunarBirthday',
  'consentOn',
  'consentWording',
  'referredBy',
]);
export type CustomerField = z.infer<typeof CustomerField>;

export const PurchaseField = z.enum([
  'number',
  'customerEmail',
  'customerPhone',
  'customerName',
  'orderedAt',
  'amount',
  'currency',
  'cost',
  'product',
  'quantity',
]);
export type PurchaseField = z.infer<typeof PurchaseField>;

/** Whether customers agreed to be reached for this purpose by this channel, such as `consent:marketing:mail`. */
export const ConsentField = z.templateLiteral(['consent:', ConsentPurpose.shape.id, ':', ContactChannel]);
export type ConsentField = z.infer<typeof ConsentField>;

/** Column index → field; a column that is left out is not read. */
export const ColumnMapping = z.record(z.string(), z.union([CustomerField, PurchaseField, ConsentField]));
export type ColumnMapping = z.infer<typeof ColumnMapping>;

export const ImportCounts = z.object({
  read: z.number().int(),
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
  /** Mail with nobody we know, purchases included in an order already read. */
  skipped: z.number().int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const noCounts: ImportCounts = {
  read: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  skipped: 0,
};

/** Programs whose exports are known column by column. */
export const AddressBook = z.enum(['google', 'outlook', 'thunderbird']);
export type AddressBook = z.infer<typeof AddressBook>;

/** What was guessed about a file, for a person to confirm before anything is written. */
export const FilePreview = z.object({
  format: FileFormat,
  encoding: z.string(),
  /** Null for a file of nobody in particular. */
  source: AddressBook.nullable(),
  delimiter: z.string().nullable(),
  headers: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  mapping: ColumnMapping,
});
export type FilePreview = z.infer<typeof FilePreview>;

/** A record that was not taken in: where it stood, why, and as it was. */
export type ImportProblem = {
  line: number;
  messageKey: string;
  details: Record<string, string | number>;
  raw: string;
};
