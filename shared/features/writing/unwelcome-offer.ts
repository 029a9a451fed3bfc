import type { Addressee } from './model.ts';
import { offerWords } from './offer-words.ts';

/** To so many customers at once, unseen by each other, nobody writes about one's own business. */
const fewestOfMailing = 3;

export type UnwelcomeOffer = { names: string[]; why: 'withdrawn' | 'not-asked'; words: string[] };

type OfferMail = {
  subject: string;
  text: string;
  isAnswer: boolean;
  addressees: readonly Addressee[];
};

/**
 * An offer to customers who do not want offers by mail, or were never asked; null for anything else. An answer to their own mail is
 * always welcome. `words` are those of an offer, empty where many blind copies alone make it a mailing.
 */
export function unwelcomeOffer({ subject, text, isAnswer, addressees }: OfferMail): UnwelcomeOffer | null {
  if (isAnswer) return null;
  const words = offerWords(`${subject}\n${text}`);
  const unseen = addressees.filter(({ isBlind, customerId }) => isBlind && customerId);
  if (words.length === 0 && customerCount(unseen) < fewestOfMailing) return null;
  const withdrawn = addressees.filter(({ offers }) => offers === 'withdrawn');
  const told = withdrawn.length > 0 ? withdrawn : addressees.filter(({ offers }) => offers === 'not-asked');
  if (told.length === 0) return null;
  const names = [...new Set(told.map(({ customerName }) => customerName))];
  return { names, why: withdrawn.length > 0 ? 'withdrawn' : 'not-asked', words };
}

function customerCount(addressees: readonly Addressee[]): number {
  return new Set(addressees.map(({ customerId }) => customerId)).size;
}
