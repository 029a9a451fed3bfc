/** Deeds for somebody else, which bind also where no day is named. */
export const doing =
  'send|ship|deliver|forward|wire|courier|dispatch|provide|pay|transfer|refund|replace|repair|fix|check|look into|investigate|find out|get back|come back|get in touch|be in touch|get it|get this|get that|reply|respond|answer|call|ring|phone|let you|inform|keep you|update|confirm|arrange|organi[sz]e|prepare|quote|return|sort|take care|handle|credit|issue|submit|sign|post|mail|e-?mail|follow up|make sure|ensure|reserve|hold|book|place|share(?=.{1,60}\\bwith you)|write|add|upload|change|correct|amend|revise|extend|exchange|collect|bring|raise|escalate|pass|give you|ask|speak|talk|settle|compensate|reimburse|schedule|see to|contact|advise|report|tell|set up|draft|review|finish|complete|work on|look at|get you|let (?:him|her|them)|pick up|drop off|distribute|circulate|process|visit|clear up|straighten out|have(?=.{1,40}\\b(?:for you|to you|with you|in your|on your|ready|done|fixed|sorted)\\b)';

/** What comes after "will" and is no deed for anybody: being, wishing, receiving, going away. */
export const notDoing =
  '(?:not|never|no longer|do (?:my|our) (?:very )?best|probably|likely|possibly|hopefully|be(?!\\s+(?:in touch|in contact|with you|back (?:to|in touch|with)|there|at your|on site|(?!travell?ing|closing|moving|attending|exhibiting|missing|taking|having|waiting|expecting|looking|celebrating)\\w+ing))|see(?! (?:to|that))|need|require|like|love|hope|try|aim|stay|remain|look\\s+forward|wait|know|understand|appreciate|miss|want|expect|think|assume|attend|travel|lose|enjoy|celebrate|close|open|leave|fly|join|gather|wrap\\s+up|discuss|move(?!\\s+(?:the|your|it|our))|go(?!\\s+(?:ahead|over|through|out))|meet|receive|get(?!\\s+(?:back|in touch|it|this|that|them|to|someone|our|.{0,30}\\b(?:to you|done|ready|fixed|out)))|only|have\\s+(?:to|no|(?:an?|our)\\s+(?:meeting|call|party|holiday|break|look|trade|company|stock|day))|take\\s+(?:part|place|holiday|a break|time off))\\b';

/** What things and colleagues do that keeps a promise of the writer's side. */
export const thingDoing =
  'follow|leave|ship|go out|wire|e-?mail|courier|forward|ring|reach|send|call|contact|get (?:back|in touch)|come back|report|reply|respond|issue|settle|pay|visit|collect|pick up|deliver|replace|repair|install|provide|return|process|confirm|take care|look into|be (?:in touch|back with you|sent|shipped|delivered|issued|made|replaced|repaired|refunded|paid|posted|mailed|e-?mailed|forwarded|dispatched|exchanged|completed|finished|settled|credited|returned|transferred|signed|collected|installed|processed|uploaded|corrected|updated|provided|submitted|confirmed|ready|in your|with you|at your|on (?:its|their) way)';

/** Who, with "our" or "my" before them, acts for the writer: theirs is any deed the writer could promise. */
export const writersSide =
  '(?:(?:someone|somebody|one|a colleague) (?:from|of|in) )?(?:our|my) (?:[\\w-]+ ){0,2}?(?:team|department|office|warehouse|colleagues?|assistant|director|manager|engineers?|technicians?|accountants?|accounting|bookkeeper|finance|lawyers?|boss|driver|support)(?: [A-Z]\\w+)?';

export const vowing = 'promise|guarantee|undertake|commit|pledge|assure you|give you my word';

const conditional =
  /\b(?:if|unless|once|provided|providing|assuming|in case|in the event|subject to|depending|as long as|on condition|upon (?:receipt|confirmation|approval|payment)|after (?:we|you|receipt|payment|receiving|approval|confirmation)|should (?:you|it|the|we|this|there)|as soon as (?!possible|(?:we|I) (?:possibly )?can))\b/i;
const indirect =
  /\b(?:know|tell|see|check|ask|sure|confirm|find out|clarify)(?: \w+)? if\b|\bwhether\b.*?\bor if\b/gi;
const whenever =
  /\b(?:when(?:ever)?|as soon as) (?!possible|(?:we|I) (?:possibly )?can\b)(?:you|we|the|it|they|your|our|I|there)\b/i;
const knowsWhen = /\b(?:know|tell|confirm|say|check|ask|see|sure|of|about)(?: \w+){0,2},? when\b/gi;
const imperativeFirst =
  /^\W*(?:please |just |simply )?(?:sign up|register|order|confirm|reply|call|send|pay|book|click|subscribe|buy|join)\b.*\b(?:and|&) (?:we|I|you)(?:'ll| will)/i;
const asking =
  /^\W*(?:(?:and|so|but|or),? )?(?:could|can|would|will|shall|may|do|does|did|is|are|when|what|how|who|why|where|which|any chance)\s+(?:you|we|I|it|they|the|your|there|this|that|will|is|are)\b/i;
const habitual =
  /\b(?:usually|normally|typically|generally|always|as a rule|as standard|every (?:day|week|month|year|mail|\w+day)|each (?:day|week|month|year)|same day|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b/i;
const promoting =
  /\b(?:unsubscribe|\d+\s?% off|save \d+|offer ends|don't miss|limited time|last chance|sign up|black friday|free (?:e-?book|trial|shipping)|register (?:now|before|today)|webinar|newsletter|coupon|discount code)\b/i;

/** Whether the part, in its sentence, cannot bind anybody. */
export function isBarred(part: string, sentence: string): boolean {
  if (/\?["')]*\s*$/.test(sentence) || asking.test(part)) return true;
  if (habitual.test(part) || promoting.test(sentence) || imperativeFirst.test(part)) return true;
  const stated = part.replace(indirect, ' ').replace(knowsWhen, ' ');
  return conditional.test(stated) || whenever.test(stated);
}
