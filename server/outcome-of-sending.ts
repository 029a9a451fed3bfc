export type SendingOutcome = 'sent' | 'refused' | 'unsure' | 'waiting';

export async function outcomeOf(
  sending: Promise<void>,
): Promise<{ outcome: SendingOutcome; error?: unknown }> {
  try {
    await sending;
    return { outcome: 'sent' };
  } catch (error) {
    return { outcome: outcomeAfter(error), error };
  }
}

/** As nodemailer tells it: no connection was made, the server answered no, or it fell silent somewhere between. */
function outcomeAfter(error: unknown): Exclude<SendingOutcome, 'sent'> {
  const { syscall, code, responseCode }: Partial<Record<string, unknown>> = { ...(error as object) };
  if (syscall === 'connect' || code === 'EDNS' || code === 'EAUTH') return 'waiting';
  return responseCode === undefined ? 'unsure' : 'refused';
}
