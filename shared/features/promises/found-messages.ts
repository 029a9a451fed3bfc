import type { Catalogue } from '../../i18n/catalogue.ts';

/** What was noticed in a mail, and why. */
export const foundPromiseMessages = {
  en: {
    mail: '{{file}}: “{{subject}}” from {{from}}, written on {{writtenOn}}',
    none: 'No promise found.',
    list: 'A mailing list; nobody promises anything to one customer there.',
    owed: '{{who}}: {{what}} — {{due}}',
    due: 'by {{dueOn}}',
    noDay: 'no certain day',
    quote: '“{{sentence}}”',
    why: {
      'writer-will': 'the writer says they will: “{{words}}”',
      'writer-vows': 'the writer gives their word: “{{words}}”',
      'reader-gets': 'the reader is told what they will get: “{{words}}”',
      'thing-will': 'said of somebody or something on the writer’s side: “{{words}}”',
      'will-left-out': 'the writer leaves out who will: “{{words}}”',
      'to-reader': 'it is done for the reader: “{{words}}”',
      agreed: 'an agreement is named, and what the reader will do: “{{words}}”',
      day: 'it names the day: “{{words}}”',
      'day-uncertain': 'it names a time, but no certain day: “{{words}}”',
    },
  },
  zh: {
    mail: '{{file}}：《{{subject}}》，发件人 {{from}}，写于 {{writtenOn}}',
    none: '没有发现承诺。',
    list: '这是群发邮件，其中的话不是对某位客户的承诺。',
    owed: '{{who}}：{{what}}（{{due}}）',
    due: '{{dueOn}} 前',
    noDay: '没有确定日期',
    quote: '原话：“{{sentence}}”',
    why: {
      'writer-will': '写信人表示会去做：“{{words}}”',
      'writer-vows': '写信人作了保证：“{{words}}”',
      'reader-gets': '告诉收信人会得到什么：“{{words}}”',
      'thing-will': '说的是写信人一方的人或事：“{{words}}”',
      'will-left-out': '省略了主语，由写信人去做：“{{words}}”',
      'to-reader': '是为收信人做的：“{{words}}”',
      agreed: '提到了约定，以及收信人要做的事：“{{words}}”',
      day: '说明了日期：“{{words}}”',
      'day-uncertain': '提到时间，但日期不确定：“{{words}}”',
    },
  },
} satisfies Catalogue;
