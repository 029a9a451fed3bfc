/** A reason not to start that the operator can act on: one line, no stack. */
export class StartupRefusal extends Error {
  constructor(
    readonly messageKey: string,
    readonly details: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(`${messageKey} ${JSON.stringify(details)}`, options);
    this.name = 'StartupRefusal';
  }
}
