import type { Element, Instrument, ItemOf, ItemSubject, SurveyItem, Words } from './instrument.ts';

const say = (en: string, zh: string): Words => ({ en, zh });

/** The questionnaire an organisation without one is offered: our own items, three minutes at most. */
export function defaultInstrument(id: string): Instrument {
  return {
    id,
    version: 1,
    title: say('How work is for you', '工作感受问卷'),
    introduction: say(
      'About three minutes. Leave out whatever you would rather not answer.',
      '大约三分钟。不想回答的题目可以跳过。',
    ),
    sections: structuredClone([...elementSections, overall, service, ownWords]),
    themes: [],
  };
}

function agreement(id: string, subject: ItemSubject, text: Words): ItemOf<'rating'> {
  return {
    id,
    revision: 1,
    kind: 'rating',
    subject,
    text,
    min: 1,
    max: 5,
    lowEnd: say('Not at all', '完全不同意'),
    highEnd: say('Completely', '完全同意'),
    isReversed: false,
    askedIf: null,
  };
}

function section(
  id: Element,
  title: Words,
  texts: readonly [string, Words][],
): Instrument['sections'][number] {
  return { id, title, items: texts.map(([name, text]) => agreement(`${id}-${name}`, id, text)) };
}

const elementSections = [
  section('work', say('The work itself', '工作本身'), [
    ['meaning', say('My work is worth doing.', '我做的工作是有价值的。')],
    ['skills', say('I can use what I am good at.', '我的长处在工作中用得上。')],
    ['load', say('I can do my work well in the time I have.', '在现有的时间里，我能把工作做好。')],
  ]),
  section('context', say('What surrounds the work', '工作环境'), [
    ['tools', say('I have the tools and information I need.', '我有做好工作所需的工具和信息。')],
    ['lead', say('Whoever leads me makes my work easier.', '我的上级让我的工作更顺畅。')],
    ['fairness', say('Pay, rules and decisions are fair here.', '这里的薪酬、制度和决定是公平的。')],
  ]),
  section('event', say('What happened lately', '最近发生的事'), [
    ['heard', say('When I raised something, somebody listened.', '我提出问题时，有人认真听。')],
    ['thanked', say('Good work of mine was noticed.', '我做得好的地方有人看到。')],
    ['news', say('I heard of changes before they reached me.', '与我有关的变动，我能事先知道。')],
  ]),
  section('involvement', say('Taking part', '参与感'), [
    ['say', say('I have a say in how my work is done.', '怎样做自己的工作，我说得上话。')],
    ['belonging', say('I belong with the people I work with.', '我和同事们是一个集体。')],
    ['effort', say('I gladly do more than I have to.', '我愿意多做一些分外的事。')],
  ]),
  section('summary', say('All in all', '总的来说'), [
    ['again', say('Knowing what I know, I would join again.', '如果重新选择，我还会加入这里。')],
    ['stay', say('I want to be here in two years.', '两年以后，我希望还在这里。')],
    ['future', say('This company has a good future.', '这家公司前景良好。')],
  ]),
];

const overall: Instrument['sections'][number] = {
  id: 'overall',
  title: say('Your verdict', '总体评价'),
  items: [
    {
      ...agreement(
        'satisfaction',
        'satisfaction',
        say('How satisfied are you with working here?', '您对在这里工作有多满意？'),
      ),
      lowEnd: say('Very dissatisfied', '很不满意'),
      highEnd: say('Very satisfied', '很满意'),
    },
    {
      ...agreement(
        'recommendation',
        'recommendation',
        say('Would you recommend working here to a friend?', '您愿意推荐朋友来这里工作吗？'),
      ),
      min: 0,
      max: 10,
      lowEnd: say('Certainly not', '绝不推荐'),
      highEnd: say('Certainly', '一定推荐'),
    },
    agreement(
      'belief',
      'belief',
      say('I believe something will change because of this survey.', '我相信这次调查会带来改变。'),
    ),
  ],
};

const service: Instrument['sections'][number] = {
  id: 'service',
  title: say('Working with other teams', '与其他团队合作'),
  items: [
    {
      id: 'internal-service',
      revision: 1,
      kind: 'matrix',
      subject: 'internal-service',
      text: say(
        'How well does each team serve yours? Leave out those you do not depend on.',
        '各团队对您所在团队的支持如何？与您工作无关的可以不选。',
      ),
      min: 1,
      max: 5,
      lowEnd: say('Badly', '很差'),
      highEnd: say('Very well', '很好'),
      rows: 'units',
      askedIf: null,
    },
  ],
};

function comment(id: string, text: Words): SurveyItem {
  return { id, revision: 1, kind: 'comment', subject: 'other', text, maxLength: 600, askedIf: null };
}

const ownWords: Instrument['sections'][number] = {
  id: 'own-words',
  title: say('In your own words', '您想说的话'),
  items: [
    comment('keep', say('What should stay as it is?', '哪些方面应当保持？')),
    comment('change', say('What should change first?', '最应当先改变的是什么？')),
  ],
};
