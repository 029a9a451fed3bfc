import type { FoundPromise } from './detection/found-promise.ts';
import { ownWords } from './detection/own-words.ts';
import { sentencesIn } from './detection/sentences.ts';
import { simplified } from './detection/simplified.ts';
import type { CustomerPromise } from './model.ts';
import { sharesThing, thingsIn } from './promised-things.ts';

const handedOver =
  /\b(?:attached|enclosed|herewith|here (?:is|are|comes?)|as promised|(?:has|have) (?:now |just |already |today )?(?:been )?(?:sent|shipped|dispatched|attached|paid|transferred|issued|replaced|delivered|uploaded|refunded|posted|signed|made|completed|repaired|credited)|(?:I|we) (?:just |now )?(?:sent|shipped|paid|transferred|issued|delivered|refunded|posted)|(?:was|were) (?:sent|shipped|delivered|paid|transferred|refunded) (?:today|this morning|yesterday))\b|附件(?:为|是|中|里|有)?|随附|附上|已(?:经|于)?[^，。]{0,8}(?:发|寄|付|汇|打款|退|补|换|送|完成|支付)|(?:发|寄|付|汇|退|补|换|送)(?:出|给您|过去|款)?[^，。]{0,6}了/i;
const notYet =
  /\b(?:will|shall|not|once|if|when|please send|could you|can you)\b|n't\b|\?\s*$|无法|未|没|不|如果|请(?!查收|见|看|参)|吗|？\s*$/i;

/** What a mail carries besides its text. */
export type MailContent = { text: string; attachmentNames: readonly string[] };

/** The words, or the attachment's name, by which a mail hands over what was promised; null when it does not say so. */
export function fulfillingWords(
  { text, attachmentNames }: MailContent,
  promise: Pick<CustomerPromise, 'what' | 'quote'>,
  found: readonly FoundPromise[],
): string | null {
  const promised = thingsIn(`${promise.what} ${promise.quote}`);
  const isPromise = (start: number) => found.some((one) => one.start === start);
  const sentence = sentencesIn(text, ownWords(text)).find(({ words, start }) => {
    const plain = simplified(words);
    return (
      handedOver.test(plain) &&
      !notYet.test(plain) &&
      !isPromise(start) &&
      sharesThing(thingsIn(plain), promised)
    );
  });
  return sentence?.words ?? attachmentNames.find((name) => sharesThing(thingsIn(name), promised)) ?? null;
}
