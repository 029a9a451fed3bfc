import { ownWords } from '../promises/detection/own-words.ts';
import { sentencesIn } from '../promises/detection/sentences.ts';

const complaining =
  /\b(?:complain(?:t|ts|ing)?|disappoint(?:ed|ing|ment)|unacceptable|dissatisfied|unhappy|annoy(?:ed|ing)|frustrat(?:ed|ing)|broken|damaged|defective|faulty|wrong|missing|incorrect|too late|still (?:not|waiting|no)|never (?:arrived|received|came)|(?:does|did|do|is|are|was|were|has|have)(?:n['’]t| not)\b|poor quality|refund)\b|投诉|抱怨|不满|失望|生气|破损|损坏|坏了|瑕疵|质量问题|不合格|发错|错发|漏发|少发|缺货|缺件|不符|窄了|短了|迟迟|一直没|仍未|还没(?:有)?(?:收到|到货|回复)|延误|太慢|态度|退货|退款|赔偿|不能接受|无法接受/i;
const suggesting =
  /\b(?:suggest(?:ion|ions)?|it would (?:be|help)|would be (?:nice|better|great|helpful)|could you (?:also )?(?:add|offer|consider)|wish (?:you|there|it)|how about)\b|建议|希望(?:能|贵司|你们)|能否增加|要是能|最好能/i;
const longestQuote = 1000;

export type NoticedWords = { kind: 'complaint' | 'suggestion'; words: string };

/**
 * What of a mail to quote when its reader records a complaint: from the first sentence that complains or suggests to the
 * last one, or all the writer's own words where none does. Nothing is recorded by it.
 */
export function complainingWords(text: string): NoticedWords {
  const sentences = sentencesIn(text, ownWords(text));
  const found = sentences.filter(({ words }) => complaining.test(words) || suggesting.test(words));
  const from = found.length === 0 ? 0 : sentences.indexOf(found[0]!);
  const to = found.length === 0 ? sentences.length : sentences.indexOf(found.at(-1)!) + 1;
  const quoted = sentences.slice(from, to).map(({ words }) => words);
  const complains = found.some(({ words }) => complaining.test(words));
  return {
    kind: found.length > 0 && !complains ? 'suggestion' : 'complaint',
    words: joined(quoted).slice(0, longestQuote),
  };
}

/** Chinese puts no space after a full stop. */
function joined(sentences: readonly string[]): string {
  return sentences.join(' ').replace(/([。！？；”])\s+/g, '$1');
}
