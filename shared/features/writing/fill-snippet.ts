/** What a snippet can know of the mail it goes into; a value that is empty counts as unknown. */
export const snippetVariables = [
  'name',
  'first name',
  'company',
  'order',
  'promise',
  'due',
  'my name',
  'our company',
  'predecessor',
  'day',
  'tomorrow',
] as const;
type SnippetVariable = (typeof snippetVariables)[number];
export type SnippetValues = Partial<Record<SnippetVariable, string>>;

const chineseNames: Record<string, SnippetVariable> = {
  姓名: 'name',
  名字: 'first name',
  公司: 'company',
  订单: 'order',
  承诺: 'promise',
  期限: 'due',
  我的姓名: 'my name',
  我们公司: 'our company',
  前任: 'predecessor',
  今天: 'day',
  明天: 'tomorrow',
};

const placeholder = /\{\{\s*([^{}\n]{1,40}?)\s*\}\}/g;

/** The text with its variables filled. One that is not known stays as it is written and is named in `unknown`. */
export function fillSnippet(body: string, values: SnippetValues): { text: string; unknown: string[] } {
  const unknown = new Set<string>();
  const text = body.replace(placeholder, (whole, written: string) => {
    const value = values[variableNamed(written)];
    if (value) return value;
    unknown.add(written);
    return whole;
  });
  return { text, unknown: [...unknown] };
}

function variableNamed(written: string): SnippetVariable {
  const name = written.toLowerCase().replace(/\s+/g, ' ');
  return chineseNames[name] ?? (name as SnippetVariable);
}
