import type { z } from 'zod';
import type {
  CustomerDetails,
  CustomersPage,
  CustomerToSave,
  InteractionToLog,
  PurchaseToRecord,
  Saved,
} from '../../../shared/features/integrations/api-shapes.ts';
import type { NewWebhook, Webhook, WebhookDelivery } from '../../../shared/features/integrations/model.ts';

export const customerId = '0199f1c2-0000-7000-8000-000000000001';

export const customersPage: CustomersPage = {
  items: [
    {
      ...{ id: customerId, kind: 'person', name: '王芳', otherName: 'Wang Fang', title: '采购经理' },
      ...{ companyId: null, companyName: '', ownerId: null, ownerName: '', tier: 'key' },
      ...{ address: 'fang.wang@lanting.example', phone: '+86 138 0013 8000' },
      ...{ latePromiseCount: 0, lastContactAt: '2026-11-20T02:30:00.000Z' },
    },
  ],
  next: null,
  match: 'matched',
};

export const customerDetails: CustomerDetails = {
  ...{ id: customerId, kind: 'person', name: '王芳', otherName: 'Wang Fang', title: '采购经理' },
  ...{ companyId: null, companyName: '', ownerId: null, ownerName: '', tier: 'key' },
  ...{ birthday: '05-12', language: 'zh', timeZone: 'Asia/Shanghai', quietHours: null, notes: '' },
  createdAt: '2026-01-05T08:00:00.000Z',
  identities: [
    {
      ...{ id: '0199f1c2-0000-7000-8000-000000000002', kind: 'email', isAlias: false },
      ...{ value: 'fang.wang@lanting.example', display: 'fang.wang@lanting.example' },
      ...{ origin: 'api', originDetail: 'Web shop', createdAt: '2026-01-05T08:00:00.000Z' },
    },
  ],
};

export const customerToSave: z.input<typeof CustomerToSave> = {
  name: '王芳',
  otherName: 'Wang Fang',
  language: 'zh',
  identities: [
    { kind: 'email', display: 'fang.wang@lanting.example' },
    { kind: 'phone', display: '138 0013 8000' },
  ],
};

export const savedCustomer: Saved = { id: customerId, customerId, isNew: true };

export const savedRow: Saved = {
  id: '0199f1c2-0000-7000-8000-000000000003',
  customerId,
  isNew: true,
};

export const purchaseToRecord: z.input<typeof PurchaseToRecord> = {
  address: 'fang.wang@lanting.example',
  number: 'SO-2026-0815',
  orderedAt: '2026-11-20T02:30:00Z',
  currency: 'CNY',
  amountMinor: 128_000,
  lines: [{ product: '龙井 250 g', quantity: 4, amountMinor: 128_000 }],
};

export const interactionToLog: z.input<typeof InteractionToLog> = {
  address: 'fang.wang@lanting.example',
  kind: 'call',
  direction: 'in',
  happenedAt: '2026-11-20T02:30:00Z',
  subject: '询问发货时间',
  text: '希望周五前发出。',
};

export const webhookId = '0199f1c2-0000-7000-8000-000000000004';

export const newWebhook: NewWebhook = {
  url: 'https://shop.example/kith',
  events: ['customer.changed', 'promise.settled'],
};

export const webhook: Webhook = {
  ...newWebhook,
  ...{ id: webhookId, createdAt: '2026-11-20T02:30:00.000Z' },
  ...{ failingSince: null, disabledAt: null, waitingCount: 0 },
};

export const webhookDelivery: WebhookDelivery = {
  ...{ id: '0199f1c2-0000-7000-8000-000000000005', event: 'promise.settled', state: 'delivered' },
  ...{ createdAt: '2026-11-20T02:30:00.000Z', attempts: 1, nextAttemptAt: '2026-11-20T02:30:00.000Z' },
  ...{ lastAttemptAt: '2026-11-20T02:30:01.000Z', lastStatus: 204, lastProblem: null },
};
