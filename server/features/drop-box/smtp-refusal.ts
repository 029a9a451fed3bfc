/** What the sending mail server is told. Its words reach the person who wrote, in a bounce: they say what to do. */
export class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}
