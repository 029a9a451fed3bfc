import { z } from 'zod';
import { WrittenFields } from '../customers/customer-fields.ts';
import { CustomerSearch, CustomerSummary } from '../customers/customer-search.ts';
import { Customer, Identity, MatchOutcome, NewIdentity } from '../customers/model.ts';
import { NewInteraction } from '../interactions/model.ts';
import { NewPurchase } from '../purchases/model.ts';
import { Webhook, WebhookDelivery } from './model.ts';

/** A program names a customer by what it knows of them; the id is ours. */
export const CustomerToSave = WrittenFields.partial()
  .required({ name: true })
  .extend({
    identities: z
      .array(NewIdentity.omit({ id: true }))
      .min(1)
      .max(50),
  })
  .meta({ id: 'CustomerToSave' });
export type CustomerToSave = z.output<typeof CustomerToSave>;

const whose = {
  customerId: z.uuid().optional().meta({ description: 'Kith’s id of the customer, or else `address`.' }),
  address: z
    .string()
    .max(320)
    .optional()
    .meta({ description: 'An e-mail address that leads to one customer, as in the mail client.' }),
};
const namesOne = ({ customerId, address }: { customerId?: string; address?: string }) =>
  (customerId === undefined) !== (address === undefined);

export const PurchaseToRecord = NewPurchase.omit({ id: true, customerId: true })
  .extend(whose)
  .refine(namesOne, { path: ['customerId'] })
  .meta({ id: 'PurchaseToRecord' });
export type PurchaseToRecord = z.output<typeof PurchaseToRecord>;

export const InteractionToLog = NewInteraction.omit({ id: true, customerId: true })
  .extend(whose)
  .refine(namesOne, { path: ['customerId'] })
  .meta({ id: 'InteractionToLog' });
export type InteractionToLog = z.output<typeof InteractionToLog>;

/** `isNew` is false where the same customer, order or mail was known and now stands as sent. */
export const Saved = z
  .object({ id: z.uuid(), customerId: z.uuid(), isNew: z.boolean() })
  .meta({ id: 'Saved' });
export type Saved = z.infer<typeof Saved>;

export const CustomerDetails = Customer.extend({
  ownerName: z.string(),
  identities: z.array(Identity),
}).meta({ id: 'CustomerDetails' });
export type CustomerDetails = z.infer<typeof CustomerDetails>;

export const CustomersAsked = z.object({
  address: z.string().max(320).optional().meta({
    description: 'Who has this e-mail address: best match first. Leaves the other parameters aside.',
  }),
  query: CustomerSearch.shape.query.meta({ description: 'Words of a name, address or phone.' }),
  after: z.uuid().nullable().default(null).meta({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const CustomersPage = z
  .object({
    items: z.array(CustomerSummary),
    next: z.uuid().nullable(),
    match: z
      .enum(MatchOutcome.options.map(({ shape }) => shape.state.value))
      .nullable()
      .meta({ description: 'What was found out about `address`; null without one.' }),
  })
  .meta({ id: 'CustomersPage' });
export type CustomersPage = z.infer<typeof CustomersPage>;

export const WebhooksPage = z.object({ items: z.array(Webhook) }).meta({ id: 'WebhooksPage' });
export const DeliveriesPage = z.object({ items: z.array(WebhookDelivery) }).meta({ id: 'DeliveriesPage' });

export const AddedWebhook = z
  .object({ id: z.uuid(), secret: z.string().meta({ description: 'Signs what is told; shown this once.' }) })
  .meta({ id: 'AddedWebhook' });
export type AddedWebhook = z.infer<typeof AddedWebhook>;

/** RFC 9457. `reason` is stable, `detail` is for people, in the language asked for. */
export const Problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    reason: z.string(),
    requestId: z.uuid(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

export const mostRows = 500;

/** One for each row, in the order sent; the refused leave the others alone. */
export const BatchAnswer = z
  .object({
    results: z.array(
      z.union([
        z.object({ status: z.number().int(), body: Saved }),
        z.object({ status: z.number().int(), problem: Problem }),
      ]),
    ),
  })
  .meta({ id: 'BatchAnswer' });
