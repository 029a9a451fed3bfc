import type { CommentTheme } from './instrument.ts';
import type { ReleaseComments, UsualTheme } from './release.ts';

/** Words that tell what a comment is about; of several themes the first here wins. */
const usual: [UsualTheme, RegExp][] = [
  [
    'workload',
    /\b(workload|overtime|overwork|hours|deadline|stress|burnout|understaffed|shifts?)\b|加班|工作量|太忙|压力|人手|排班|截止/i,
  ],
  ['pay', /\b(pay|salary|salaries|wages?|bonus|benefits?|compensation)\b|工资|薪|奖金|福利|待遇|补贴/i],
  [
    'leadership',
    /\b(manager|managers|management|boss|leader(ship|s)?|supervisor|decisions?)\b|领导|主管|经理|管理|上级|决策/i,
  ],
  [
    'information',
    /\b(information|informed|communicat\w*|meetings?|transparen\w*|news|told)\b|沟通|信息|通知|会议|透明|消息/i,
  ],
  ['recognition', /\b(recogni\w*|thank\w*|praise|appreciat\w*|valued)\b|认可|表扬|感谢|尊重|肯定/i],
  [
    'growth',
    /\b(training|learn\w*|career|promotion|growth|develop(ment)?|courses?)\b|培训|学习|晋升|成长|发展|职业/i,
  ],
  [
    'colleagues',
    /\b(colleagues?|team\w*|coworkers?|co-workers?|together|atmosphere)\b|同事|团队|氛围|合作|协作/i,
  ],
  [
    'tools',
    /\b(tools?|software|systems?|computers?|equipment|office|desk|canteen|noise)\b|工具|系统|电脑|设备|办公|食堂|噪音|环境/i,
  ],
];

/** A word of English is matched whole, a Chinese one wherever it stands. */
function patternOf({ words }: CommentTheme): RegExp {
  const escaped = (texts: readonly string[]) =>
    texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const whole = escaped(words.en).map((word) => `(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`);
  const anywhere = [...whole, ...escaped(words.zh)];
  return new RegExp(anywhere.join('|') || '(?!)', 'iu');
}

/**
 * Largest theme first, the questionnaire’s own winning over the usual ones. Below the minimum a theme is part of the rest; where that is too
 * small itself, the smallest theme joins it. `comments` come shuffled, and stay so.
 */
export function groupedByTheme(
  itemId: string,
  comments: readonly string[],
  { themes, minimum }: { themes: readonly CommentTheme[]; minimum: number },
): ReleaseComments {
  const patterns: [string, RegExp][] = [
    ...themes.map((theme): [string, RegExp] => [theme.id, patternOf(theme)]),
    ...usual,
  ];
  const themeOf = (comment: string) => patterns.find(([, pattern]) => pattern.test(comment))?.[0] ?? 'other';
  const found = [...Map.groupBy(comments, themeOf)]
    .map(([theme, own]) => ({ theme, comments: own }))
    .filter((group) => group.theme !== 'other' && group.comments.length >= minimum)
    .sort((a, b) => b.comments.length - a.comments.length);
  const restOf = () => comments.filter((comment) => found.every(({ theme }) => theme !== themeOf(comment)));
  let rest = restOf();
  while (rest.length > 0 && rest.length < minimum && found.length > 0) {
    found.pop();
    rest = restOf();
  }
  return { itemId, themes: rest.length === 0 ? found : [...found, { theme: 'other', comments: rest }] };
}
