import type { Catalogue } from '../../i18n/catalogue.ts';

/** What `kith surveys analyse` says. */
export const surveyAnalysisMessages = {
  en: {
    head: '{{file}}: {{rows}} rows, {{completeRows}} of them complete. Answers {{min}} to {{max}}, favourable from {{favourableFrom}}.',
    item: '{{item}}{{turned}}  {{answers}} answers, {{missing}} missing, mean {{mean}} (SD {{deviation}}), favourable {{share}} [{{low}}, {{high}}], with the rest {{rest}}, alpha without it {{dropped}}',
    turned: ' (turned round)',
    unanswered: '{{item}}  nobody answered',
    reliability:
      'Cronbach’s alpha {{raw}} [{{low}}, {{high}}], standardized {{standardized}}, omega {{omega}}, from {{answers}} complete rows',
    noReliability: 'Reliability needs two items that vary and three complete rows.',
    drivers: 'What goes with {{outcome}} (R² {{r2}}, {{answers}} complete rows):',
    driver: '  {{item}}  LMG {{lmg}} [{{low}}, {{high}}], Johnson {{johnson}}',
    noDrivers:
      'What drives the outcome cannot be told: too few complete rows, more than 12 items, or items that follow from each other.',
    unknown: 'not known',
    refusal: {
      noFile: 'There is no file {{file}}, or it cannot be read.',
      noRows: '{{file}} holds no answers below its heading.',
      oneRow: '{{file}} holds a single row of answers; an analysis needs two at least.',
      noAnswers: 'Nobody answered anything in the columns of {{file}} that were chosen.',
      ragged:
        'Line {{line}} has {{count}} cells where the heading has {{columns}}. Put text that holds a comma in quotes.',
      columnTwice: '{{file}} has more than one column “{{column}}”. Give each a name of its own.',
      itemTwice: '“{{column}}” stands among the items twice.',
      outcomeIsItem: '“{{column}}” is the outcome and cannot be among the items that explain it.',
      noColumn: '{{file}} has no column “{{column}}”. It has: {{columns}}.',
      notReversible: '“{{column}}” is to be turned round but is not among the items.',
      notANumber:
        'Line {{line}}, column “{{column}}”: “{{text}}” is not a number. Leave it empty where somebody did not answer.',
      offScale:
        'Line {{line}}, column “{{column}}”: {{text}} lies outside {{min}} to {{max}}. Say the scale with --scale MIN-MAX.',
      badScale: '“{{text}}” is not a scale. Write it as in 1-5 or 0-10.',
      badNumber: '“{{text}}” is not a number.',
      favourableOffScale: 'No answer can be favourable from {{text}} on: the scale is {{min}} to {{max}}.',
      badPopulation:
        '“{{text}}” cannot be how many were asked: it takes a whole number, {{rows}} at least, since so many answered.',
    },
  },
  zh: {
    head: '{{file}}：共 {{rows}} 行，其中 {{completeRows}} 行完整。量表 {{min}} 至 {{max}}，{{favourableFrom}} 及以上为认可。',
    item: '{{item}}{{turned}}  作答 {{answers}}，缺答 {{missing}}，均值 {{mean}}（标准差 {{deviation}}），认可率 {{share}} [{{low}}, {{high}}]，题总相关 {{rest}}，删除后 α {{dropped}}',
    turned: '（反向计分）',
    unanswered: '{{item}}  无人作答',
    reliability:
      '克隆巴赫 α {{raw}} [{{low}}, {{high}}]，标准化 {{standardized}}，ω {{omega}}，基于 {{answers}} 行完整作答',
    noReliability: '计算信度至少需要两道有差异的题目和三行完整作答。',
    drivers: '与“{{outcome}}”相关的因素（R² {{r2}}，完整作答 {{answers}} 行）：',
    driver: '  {{item}}  LMG {{lmg}} [{{low}}, {{high}}]，Johnson {{johnson}}',
    noDrivers: '无法判断影响结果的因素：完整作答太少、题目超过 12 道，或题目之间可以互相推出。',
    unknown: '未知',
    refusal: {
      noFile: '文件 {{file}} 不存在或无法读取。',
      noRows: '{{file}} 的表头下面没有作答数据。',
      oneRow: '{{file}} 只有一行作答，分析至少需要两行。',
      noAnswers: '{{file}} 所选的列里没有任何作答。',
      ragged: '第 {{line}} 行有 {{count}} 个单元格，而表头有 {{columns}} 个。含逗号的文字请加引号。',
      columnTwice: '{{file}} 有多个“{{column}}”列，请让每一列的名称各不相同。',
      itemTwice: '“{{column}}”在题目中出现了两次。',
      outcomeIsItem: '“{{column}}”是要解释的结果，不能同时作为题目。',
      noColumn: '{{file}} 没有“{{column}}”这一列。现有的列：{{columns}}。',
      notReversible: '“{{column}}”被指定为反向计分，但它不在所选题目中。',
      notANumber: '第 {{line}} 行“{{column}}”列：“{{text}}”不是数字。没有作答请留空。',
      offScale:
        '第 {{line}} 行“{{column}}”列：{{text}} 不在 {{min}} 至 {{max}} 之间。请用 --scale MIN-MAX 指定量表。',
      badScale: '“{{text}}”不是有效的量表，请写成 1-5 或 0-10 的形式。',
      badNumber: '“{{text}}”不是数字。',
      favourableOffScale: '认可不能从 {{text}} 起算：量表是 {{min}} 至 {{max}}。',
      badPopulation: '“{{text}}”不能作为受邀人数：应为整数，且不少于已作答的 {{rows}} 人。',
    },
  },
} satisfies Catalogue;
