import { simpleParser } from 'mailparser';
import { SmtpRefusal } from './smtp-refusal.ts';

/** RFC 5321 §6.3 counts at least a hundred as a loop; people's mail has ten at most. */
const mostHops = 50;

/** Mail that no person sent just now: answers of machines, lists, and what goes round in circles. @throws SmtpRefusal */
export async function refuseMachines(raw: Buffer): Promise<void> {
  const { headers } = await simpleParser(headOf(raw));
  const text = (name: string) => String(headers.get(name) ?? '').toLowerCase();
  const hops = [headers.get('received') ?? []].flat().length;
  if (hops > mostHops) throw new SmtpRefusal(554, 'This mail goes round in a loop');
  const automatic = text('auto-submitted');
  if (automatic && automatic !== 'no') throw new SmtpRefusal(550, 'Kith keeps no automatic replies');
  if (headers.has('list') || /bulk|list|junk|auto/.test(text('precedence')))
    throw new SmtpRefusal(550, 'Kith keeps no mail of lists');
}

function headOf(raw: Buffer): Buffer {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => raw.indexOf(end)).filter((at) => at >= 0);
  return ends.length > 0 ? raw.subarray(0, Math.min(...ends) + 4) : raw;
}
