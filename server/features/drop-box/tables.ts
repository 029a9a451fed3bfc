import type { Generated } from 'kysely';

export type DropBoxTables = {
  drop_boxes: {
    organisation_id: string;
    staff_id: string;
    token: string;
    received_count: Generated<number>;
    received_at: Date | null;
  };
};
