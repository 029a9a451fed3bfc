const longestSelector = 300;
const mostSteps = 12;

const attribute =
  '(?:id|class|role|name|type|scope|itemprop|itemtype|aria-(?!label|desc|role|value|place)[a-z]{2,20}|data-[a-z0-9-]{1,40})';
const value = '[\\p{L}\\p{N}_.: -]{1,80}';
const condition = `(?:\\.[A-Za-z_][A-Za-z0-9_-]{0,60}|\\[${attribute}(?:\\^?="${value}")?\\]|:nth-of-type\\([1-9][0-9]{0,2}\\))`;
const compound = `(?:[a-z][a-z0-9-]{0,40}${condition}{0,5}|${condition}{1,5})`;
const grammar = new RegExp(`^${compound}(?:(?: > | )${compound})*$`, 'u');

/**
 * Whether a text is a selector of the kind that rules may hold: tags, classes, attributes with names that do not change with the
 * language, places among siblings, below one another. Nothing nested, no list, no address, nothing that costs more than a walk.
 */
export function isRuleSelector(text: string): boolean {
  if (text.length > longestSelector || text.includes('//')) return false;
  return text.split(/ > | (?=[^"]*(?:"[^"]*"[^"]*)*$)/).length <= mostSteps && grammar.test(text);
}
