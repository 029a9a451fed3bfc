/** The closed list of refusals; every transport maps these and no others. */
export const errorCodes = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'rate-limited',
  'unavailable',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What travels to the reader: the message key is looked up in the catalogues with `details`. */
export type Refusal = { code: ErrorCode; messageKey: string; details: Record<string, string | number> };

/** An expected refusal. Anything else that is thrown is a fault. `messageKey` is `namespace:key`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly messageKey: string;
  readonly details: Record<string, string | number>;

  constructor(code: ErrorCode, messageKey: string, details: Record<string, string | number> = {}) {
    super(`${code}: ${messageKey}`);
    this.name = 'AppError';
    this.code = code;
    this.messageKey = messageKey;
    this.details = details;
  }

  toRefusal(): Refusal {
    return { code: this.code, messageKey: this.messageKey, details: this.details };
  }
}
