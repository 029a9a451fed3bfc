import { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import {
  AddedWebhook,
  DeliveriesPage,
  WebhooksPage,
} from '../../../shared/features/integrations/api-shapes.ts';
import { NewWebhook } from '../../../shared/features/integrations/model.ts';
import * as examples from './api-examples.ts';
import { type ApiRoute, acting, adding, reading } from './api-route.ts';
import { addWebhook, redeliver, removeWebhook } from './change-webhooks.ts';
import { listDeliveries, listWebhooks } from './store.ts';

const scope = 'webhooks';
const { webhookId: id, webhookDelivery } = examples;

/** What a program may do about the addresses that are told of changes, its own and others. */
export const webhookRoutes: ApiRoute[] = [
  reading(
    {
      path: '/webhooks',
      scope,
      summary: 'List the addresses that are told of changes',
      asked: z.object({}),
      answer: WebhooksPage,
      example: { asked: {}, answer: { items: [examples.webhook] } },
    },
    async (read) => ({ items: await listWebhooks(read) }),
  ),
  adding(
    {
      path: '/webhooks',
      scope,
      summary: 'Add an address; the secret that signs what it is told is answered this once',
      action: 'webhooks.add',
      row: NewWebhook,
      answer: AddedWebhook,
      example: { row: examples.newWebhook, answer: { id, secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD' } },
    },
    addWebhook,
  ),
  acting(
    {
      method: 'delete',
      path: '/webhooks/{id}',
      scope,
      summary: 'Remove an address, with what waited for it',
      action: 'webhooks.remove',
      example: { asked: { id }, answer: { id } },
    },
    removeWebhook,
  ),
  reading(
    {
      path: '/webhooks/{id}/deliveries',
      scope,
      summary: 'The newest hundred deliveries to an address, and how they ended',
      asked: z.object({ id: z.uuid() }),
      answer: DeliveriesPage,
      example: { asked: { id }, answer: { items: [webhookDelivery] } },
    },
    async (read, _by, asked) => {
      const webhooks = await listWebhooks(read);
      if (!webhooks.some((webhook) => webhook.id === asked.id))
        throw new AppError('not-found', 'errors:notFound');
      return { items: await listDeliveries(read, asked) };
    },
  ),
  acting(
    {
      method: 'post',
      path: '/deliveries/{id}/replay',
      scope,
      summary: 'Send a delivery again, under the same webhook-id',
      action: 'webhooks.redeliver',
      example: { asked: { id: webhookDelivery.id }, answer: { id: webhookDelivery.id } },
    },
    redeliver,
  ),
];
