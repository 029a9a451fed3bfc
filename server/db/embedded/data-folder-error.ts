export type DataFolderReason =
  | 'unwritable'
  | 'unreachable'
  | 'in-use'
  | 'newer-than-program'
  | 'older-than-program'
  | 'no-postgres'
  | 'failed';

/** Kith cannot work with this data folder; `messageKey` is the sentence that says what to do. */
export class DataFolderError extends Error {
  readonly messageKey: string;

  constructor(
    readonly code: DataFolderReason,
    readonly details: Record<string, string>,
    options?: ErrorOptions,
  ) {
    super(`data folder ${code}: ${JSON.stringify(details)}`, options);
    this.name = 'DataFolderError';
    this.messageKey = `startup:dataFolder.${code}`;
  }
}
