import { z } from 'zod';
import { NewComplaint, NewComplaintStep } from '../complaints/model.ts';
import { NewConsentAnswer } from '../consents/model.ts';
import { ChangeImportantDay, NewImportantDay, RemoveImportantDay } from '../customers/important-day.ts';
import { NewCustomer, NewIdentity } from '../customers/model.ts';
import { NewLoss, NewReferral } from '../insight/model.ts';
import { NewInteraction } from '../interactions/model.ts';
import { NewLoyaltySign } from '../loyalty/say-and-do/signs.ts';
import { TaughtRule } from '../mail-clients/model.ts';
import { MovePromise, NewPromise, SettlePromise } from '../promises/model.ts';
import { NewPromptAnswer } from '../prompts/model.ts';

/**
 * Everything a device may do offline. `id` is the idempotency key of the command itself;
 * rows the command makes carry their own ids inside `input`.
 */
export const Command = z.discriminatedUnion('name', [
  z.object({ id: z.uuid(), name: z.literal('customers.add'), input: NewCustomer }),
  z.object({
    id: z.uuid(),
    name: z.literal('customers.addIdentity'),
    input: z.object({ customerId: z.uuid(), identity: NewIdentity }),
  }),
  z.object({
    id: z.uuid(),
    name: z.literal('customers.rejectMatch'),
    input: z.object({ id: z.uuid(), customerId: z.uuid(), address: z.string().max(320) }),
  }),
  z.object({ id: z.uuid(), name: z.literal('customers.undoRejectMatch'), input: z.object({ id: z.uuid() }) }),
  z.object({
    id: z.uuid(),
    name: z.literal('customers.setDomainRule'),
    input: z.object({ domain: z.string().max(253), kind: z.enum(['own', 'never', 'free-mail']).nullable() }),
  }),
  z.object({ id: z.uuid(), name: z.literal('customers.addImportantDay'), input: NewImportantDay }),
  z.object({ id: z.uuid(), name: z.literal('customers.changeImportantDay'), input: ChangeImportantDay }),
  z.object({ id: z.uuid(), name: z.literal('customers.removeImportantDay'), input: RemoveImportantDay }),
  z.object({ id: z.uuid(), name: z.literal('complaints.record'), input: NewComplaint }),
  z.object({ id: z.uuid(), name: z.literal('complaints.step'), input: NewComplaintStep }),
  z.object({ id: z.uuid(), name: z.literal('consents.record'), input: NewConsentAnswer }),
  z.object({ id: z.uuid(), name: z.literal('sayAndDo.logSign'), input: NewLoyaltySign }),
  z.object({ id: z.uuid(), name: z.literal('losses.record'), input: NewLoss }),
  z.object({
    id: z.uuid(),
    name: z.literal('referrals.set'),
    // The name is for the device, which shows it before the server has answered.
    input: NewReferral.extend({ referrerName: z.string().max(200) }),
  }),
  z.object({ id: z.uuid(), name: z.literal('interactions.log'), input: NewInteraction }),
  z.object({ id: z.uuid(), name: z.literal('mailClients.teach'), input: TaughtRule }),
  z.object({ id: z.uuid(), name: z.literal('mailClients.forget'), input: z.object({ id: z.uuid() }) }),
  z.object({ id: z.uuid(), name: z.literal('promises.make'), input: NewPromise }),
  z.object({ id: z.uuid(), name: z.literal('promises.move'), input: MovePromise }),
  z.object({ id: z.uuid(), name: z.literal('promises.settle'), input: SettlePromise }),
  z.object({ id: z.uuid(), name: z.literal('prompts.answer'), input: NewPromptAnswer }),
]);
export type Command = z.input<typeof Command>;
/** With every default filled in. */
export type ParsedCommand = z.output<typeof Command>;
export type CommandName = Command['name'];

/** What became of one pushed command; `done` also when the same id was done before. */
export const CommandResult = z.discriminatedUnion('state', [
  z.object({ id: z.uuid(), state: z.literal('done') }),
  z.object({
    id: z.uuid(),
    state: z.literal('refused'),
    refusal: z.object({
      code: z.string(),
      messageKey: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
]);
export type CommandResult = z.infer<typeof CommandResult>;
