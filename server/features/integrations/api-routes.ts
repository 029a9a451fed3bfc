import { z } from 'zod';
import {
  CustomerDetails,
  CustomersAsked,
  CustomersPage,
  CustomerToSave,
  InteractionToLog,
  PurchaseToRecord,
  Saved,
} from '../../../shared/features/integrations/api-shapes.ts';
import * as examples from './api-examples.ts';
import { type ApiRoute, reading, writing } from './api-route.ts';
import { findCustomers, readCustomer } from './find-customers.ts';
import { saveCustomer } from './save-customer.ts';
import { takeInteraction, takePurchase } from './take-rows.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** All of the API; its document and its tests are made from this list. */
export const apiRoutes: ApiRoute[] = [
  reading(
    {
      path: '/customers',
      scope: 'customers:read',
      summary: 'Find customers by address or by words, or read them page by page',
      asked: CustomersAsked,
      answer: CustomersPage,
      looksAt: ({ match, items }) => (match === 'matched' ? items.map(({ id }) => id) : []),
      example: { asked: { address: 'fang.wang@lanting.example' }, answer: examples.customersPage },
    },
    findCustomers,
  ),
  reading(
    {
      path: '/customers/{id}',
      scope: 'customers:read',
      summary: 'Read one customer with all identities; after a merge, the one that lives on',
      asked: z.object({ id: z.uuid() }),
      answer: CustomerDetails,
      looksAt: ({ id }) => [id],
      example: { asked: { id: examples.customerId }, answer: examples.customerDetails },
    },
    readCustomer,
  ),
  writing(
    {
      path: '/customers',
      scope: 'customers:write',
      summary: 'Add the customer, or change the one who has one of the identities',
      row: CustomerToSave,
      answer: Saved,
      example: { row: examples.customerToSave, answer: examples.savedCustomer },
    },
    saveCustomer,
  ),
  writing(
    {
      path: '/purchases',
      scope: 'purchases:write',
      summary: 'Record an order or a return; the same number again takes the new state',
      row: PurchaseToRecord,
      answer: Saved,
      example: { row: examples.purchaseToRecord, answer: examples.savedRow },
    },
    takePurchase,
  ),
  writing(
    {
      path: '/interactions',
      scope: 'interactions:write',
      summary: 'Log a mail, call, meeting or note; a mail is known again by its Message-ID',
      row: InteractionToLog,
      answer: Saved,
      example: { row: examples.interactionToLog, answer: examples.savedRow },
    },
    takeInteraction,
  ),
  ...webhookRoutes,
];
