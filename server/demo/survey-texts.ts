/** What employees of the invented company write, each in the language they think in. */
export const whatToKeep = [
  '同事之间互相帮忙，这一点千万别变。',
  '团队氛围好，有事一起扛。',
  'My colleagues. They are the reason I stay.',
  '老同事肯带新人，希望一直这样。',
  'The way the service team helps each other out.',
  '周五下午团队一起复盘的习惯很好。',
  'Our team looks after new people well.',
  '合作起来很顺，不推诿。',
  'Colleagues who tell you honestly when something is wrong.',
  '同事有困难大家都搭把手。',
  'The atmosphere among us, late in the evening too.',
  '各团队见面能说上话，不分彼此。',
] as const;

export const whatToChange = [
  '订单变动没人通知，到了装车才知道。',
  '系统里的消息和群里说的不一样，以哪个为准？',
  'We hear about price changes from customers. Better communication, please.',
  '开会很多，真正有用的信息很少。',
  'Tell us earlier when a delivery date moves. We are never informed.',
  '希望排产一变就通知仓库。',
  'Nobody told the warehouse about the new packaging.',
  '政策调整的通知总是最后一个收到。',
  'One place for news, not five chats.',
  '销售答应了什么，生产这边得不到信息。',
  'Short meetings before each shift would help.',
  '换了客户联系人也没有通知我们。',
  '跨团队沟通要有固定的时间。',
  'Information reaches the office first and the floor last.',
  '加班能不能提前一天定下来？',
  'Overtime is announced at four in the afternoon.',
  '旺季人手不够，年年如此。',
  'Shifts change too often.',
  '月底工作量太集中。',
  'Two more people for the peak season.',
  '叉车老坏，设备该换了。',
  'The scanners lose their connection twice a day.',
  '食堂晚班没有热菜。',
  '希望有去别的岗位学习的机会。',
  'A course on the new order system would save us hours.',
  '夜班的补贴三年没变了。',
  '好的建议没有下文，说了也白说。',
] as const;

/** What was announced after the two surveys, and how it went. */
export const announced = {
  earlier: [
    {
      what: '每月给一线员工两小时用于改进自己的工作方法 Two hours a month to improve how one works',
      subject: 'involvement',
      outcome: '已经执行，十九条建议落地。 In force; nineteen ideas carried out.',
      state: 'kept',
    },
    {
      what: '晚班食堂供应热菜 Warm meals on the late shift',
      subject: 'context',
      outcome: '供应商未能谈成，下季度再谈。 No caterer could be found; taken up again next quarter.',
      state: 'broken',
    },
  ],
  later: [
    {
      what: '交期一变，当天通知仓库与配送 Warehouse and delivery are told the same day when a date moves',
      subject: 'event',
      state: 'begun',
    },
    {
      what: '每周一早上十分钟班前会，由组长说明本周变动 Ten minutes every Monday on what changes this week',
      subject: 'context',
      state: 'open',
    },
  ],
} as const;
