import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Json = ColumnType<Record<string, unknown>, string | undefined, string>;

export type ImportsTables = {
  imports: {
    organisation_id: string;
    id: string;
    kind: 'customers' | 'purchases' | 'mail';
    file_name: string;
    size_bytes: Generated<number>;
    content_hash: Generated<string>;
    state: 'uploading' | 'mapping' | 'running' | 'done' | 'failed' | 'cancelled';
    format: Json;
    mapping: Json;
    position: Generated<number>;
    counts: Json;
    is_dry_run: Generated<boolean>;
    error: Generated<string>;
    created_by: string;
    created_at: Date;
    finished_at: Date | null;
  };
  import_chunks: { organisation_id: string; import_id: string; position: number; bytes: Buffer };
  import_problems: {
    organisation_id: string;
    import_id: string;
    line: number;
    message_key: string;
    details: JSONColumnType<Record<string, string | number>>;
    raw: string;
  };
};
