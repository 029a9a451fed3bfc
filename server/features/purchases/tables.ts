import type { Generated } from 'kysely';
import type { Origin } from '../../../shared/features/customers/model.ts';
import type { PurchaseKind } from '../../../shared/features/purchases/model.ts';

export type PurchasesTables = {
  purchases: {
    organisation_id: string;
    id: string;
    customer_id: string;
    number: string;
    kind: PurchaseKind;
    ordered_at: Date;
    currency: string;
    amount_minor: number;
    cost_minor: number | null;
    origin: Generated<Origin>;
    origin_detail: Generated<string>;
    created_at: Date;
    deleted_at: Date | null;
  };
  purchase_lines: {
    organisation_id: string;
    purchase_id: string;
    position: number;
    product: string;
    quantity: number;
    amount_minor: number;
  };
};
