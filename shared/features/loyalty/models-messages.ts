import type { Catalogue } from '../../i18n/catalogue.ts';

/** What `kith loyalty fit` and `predict` say. */
export const loyaltyModelsMessages = {
  en: {
    head_one: '{{model}}, fitted to {{count}} customer of {{file}}',
    head_other: '{{model}}, fitted to {{count}} customers of {{file}}',
    error: '± {{error}} (standard error)',
    likelihood: 'Log-likelihood {{value}}',
    converged_one: 'Converged after {{count}} step.',
    converged_other: 'Converged after {{count}} steps.',
    fitProblem: {
      noCustomers: 'There is nobody to learn from. The numbers above are where the search starts.',
      noRepeatPurchases:
        'Nobody bought again, so there is nothing to learn. The numbers are where the search starts.',
      notIdentified:
        'Not converged: the customers are too few or too alike to tell how they differ. Do not rely on these numbers.',
      tooManySteps:
        'Not converged within the steps allowed. These are the best numbers found; do not rely on them.',
    },
    steadied:
      'Not converged: the customers are too few or too alike to tell how they differ. The predictions rest on steadied parameters; take them as rough.',
    predicted: '{{model}}, the next {{weeks}} weeks, for the customers of {{file}}',
    column: {
      id: 'Customer',
      probabilityAlive: 'P(alive)',
      expectedPurchases: 'Purchases',
      expectedSpend: 'Spend per purchase',
    },
    line: 'Line {{line}} is left out: {{reason}}',
    problem: {
      notANumber: '{{column}} is “{{text}}”, not a number.',
      negative: '{{column}} is {{text}}; it cannot be below 0.',
      notWhole: 'frequency is {{frequency}}; purchases come in whole numbers.',
      tooMany: 'frequency is {{frequency}}; nobody buys more than {{most}} times.',
      afterEnd: 'recency {{recency}} is later than T {{T}}, the end of the time watched.',
      neverAgain: 'recency is {{recency}} although frequency is 0.',
      nothingSpent: 'monetary_value is 0 although frequency is {{frequency}}.',
    },
    refusal: {
      empty: '{{file}} is empty.',
      noColumns: '{{file}} lacks {{missing}}. Its columns are: {{columns}}.',
      noRows: '{{file}} has no customers below its heading.',
      noGoodRows: 'No line of {{file}} can be used. Line {{line}}: $t({{problem}})',
      noModel: 'There is no model “{{model}}”. Choose one of {{models}}.',
      badHorizon: '“{{text}}” is not a number of weeks. Write it as in --horizon 39.',
      noRepeatPurchases: 'Nobody in {{file}} bought again, so nothing can be predicted.',
    },
  },
  zh: {
    head_other: '{{model}}：以 {{file}} 中的 {{count}} 位客户拟合',
    error: '± {{error}}（标准误）',
    likelihood: '对数似然 {{value}}',
    converged_other: '已收敛，共 {{count}} 步。',
    fitProblem: {
      noCustomers: '没有客户可供拟合，以上仅为搜索的起点。',
      noRepeatPurchases: '没有客户复购，无从拟合，以上仅为搜索的起点。',
      notIdentified: '未收敛：客户太少或彼此太相似，无法判断差异。请勿使用这些数值。',
      tooManySteps: '在限定步数内未收敛。以上是目前找到的最佳数值，请勿使用。',
    },
    steadied: '未收敛：客户太少或彼此太相似，无法判断差异。预测改用加了约束的参数，仅供粗略参考。',
    predicted: '{{model}}：{{file}} 中的客户在未来 {{weeks}} 周的预测',
    column: {
      id: '客户',
      probabilityAlive: '存活概率',
      expectedPurchases: '购买次数',
      expectedSpend: '单次消费额',
    },
    line: '第 {{line}} 行未采用：{{reason}}',
    problem: {
      notANumber: '{{column}} 的值“{{text}}”不是数字。',
      negative: '{{column}} 的值 {{text}} 小于 0。',
      notWhole: 'frequency 的值 {{frequency}} 不是整数，购买次数应为整数。',
      tooMany: 'frequency 的值 {{frequency}} 超过 {{most}}，不可能买这么多次。',
      afterEnd: 'recency（{{recency}}）晚于观察期末 T（{{T}}）。',
      neverAgain: 'frequency 为 0，recency 却是 {{recency}}。',
      nothingSpent: 'frequency 为 {{frequency}}，monetary_value 却是 0。',
    },
    refusal: {
      empty: '文件 {{file}} 是空的。',
      noColumns: '{{file}} 缺少列：{{missing}}。现有的列：{{columns}}。',
      noRows: '{{file}} 的表头下面没有客户。',
      noGoodRows: '{{file}} 中没有可用的行。第 {{line}} 行：$t({{problem}})',
      noModel: '没有“{{model}}”这个模型，可选：{{models}}。',
      badHorizon: '“{{text}}”不是有效的周数，请写成 --horizon 39 的形式。',
      noRepeatPurchases: '{{file}} 中没有客户复购，无法预测。',
    },
  },
} satisfies Catalogue;
