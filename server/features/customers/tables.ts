import type { Generated, JSONColumnType } from 'kysely';
import type { ImportantDay } from '../../../shared/features/customers/important-day.ts';
import type { DuplicateReason } from '../../../shared/features/customers/likely-duplicate.ts';
import type {
  CustomerKind,
  DomainRule,
  IdentityKind,
  LookSurface,
  Origin,
  Tier,
} from '../../../shared/features/customers/model.ts';

export type CustomersTables = {
  domain_rules: {
    organisation_id: string;
    domain: string;
    kind: DomainRule['kind'];
    created_by: string | null;
    created_at: Date;
  };
  customers: {
    organisation_id: string;
    id: string;
    kind: CustomerKind;
    name: string;
    other_name: Generated<string>;
    title: Generated<string>;
    company_id: string | null;
    owner_id: string | null;
    tier: Tier | null;
    birthday: string | null;
    language: 'en' | 'zh' | null;
    time_zone: string | null;
    quiet_from: string | null;
    quiet_to: string | null;
    notes: Generated<string>;
    origin: Generated<Origin>;
    origin_detail: Generated<string>;
    search_text: Generated<string>;
    name_key: Generated<string | null>;
    other_name_key: Generated<string | null>;
    merged_into_id: string | null;
    created_at: Date;
    deleted_at: Date | null;
    /** Nothing of the customer is left but this row. */
    erased_at: Date | null;
    version: number;
  };
  customer_identities: {
    organisation_id: string;
    id: string;
    customer_id: string;
    kind: IdentityKind;
    value: string;
    display: string;
    is_alias: Generated<boolean>;
    origin: Origin;
    origin_detail: Generated<string>;
    hash: string;
    created_at: Date;
    deleted_at: Date | null;
    version: number;
  };
  important_days: {
    organisation_id: string;
    id: string;
    customer_id: string;
    kind: ImportantDay['kind'];
    calendar: ImportantDay['calendar'];
    year: number | null;
    month: number;
    day: number;
    is_leap_month: boolean;
    name: string;
    notice_days: number;
    created_by: string;
    created_at: Date;
    deleted_at: Date | null;
  };
  match_rejections: {
    organisation_id: string;
    id: string;
    customer_id: string;
    address: string;
    staff_id: string;
    rejected_at: Date;
    undone_at: Date | null;
  };
  customer_merges: {
    organisation_id: string;
    id: string;
    kept_id: string;
    merged_id: string;
    moved: JSONColumnType<Record<string, unknown>>;
    merged_at: Date;
    merged_by: string;
    split_at: Date | null;
  };
  likely_duplicates: {
    organisation_id: string;
    first_id: string;
    second_id: string;
    reasons: DuplicateReason[];
    via: string;
    is_obvious: boolean;
    found_at: Date;
    dismissed_by: string | null;
    dismissed_at: Date | null;
  };
  customer_looks: {
    organisation_id: string;
    customer_id: string;
    staff_id: string;
    hour_at: Date;
    surface: LookSurface;
  };
  opened_customers: { organisation_id: string; staff_id: string; customer_id: string; opened_at: Date };
};
