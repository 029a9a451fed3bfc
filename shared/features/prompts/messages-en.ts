/** The day in both calendars. */
const onDay =
  '{{onDay, datetime(month: long; day: numeric; timeZone: UTC)}} · $t(importantDays:lunar, {"context": "{{lunarContext}}" })';

const moreMoney =
  '{{count, currency(currencyDisplay: narrowSymbol; maximumFractionDigits: 0)}} more $t(programme:within.{{within}})';

export const promptsMessagesEn = {
  title: 'Do next',
  every_one: 'every day',
  every_other: 'every {{count}} days',
  none: 'Nothing to do. You are on top of this.',
  reason: {
    'our-promise-late_one': 'We promised “{{what}}”: {{count}} day late',
    'our-promise-late_other': 'We promised “{{what}}”: {{count}} days late',
    'our-promise-due_today': 'We promised “{{what}}” for today',
    'our-promise-due_tomorrow': 'We promised “{{what}}” for tomorrow',
    'our-promise-due_later': 'We promised “{{what}}” in {{count}} days',
    'their-promise-late_one': 'They promised “{{what}}”: {{count}} day late',
    'their-promise-late_other': 'They promised “{{what}}”: {{count}} days late',
    'complaint-unanswered_received_one':
      'They complained {{count}} working day ago, and nobody has acknowledged it',
    'complaint-unanswered_received_other':
      'They complained {{count}} working days ago, and nobody has acknowledged it',
    'complaint-unanswered_late_one': 'The answer to their complaint is {{count}} day late',
    'complaint-unanswered_late_other': 'The answer to their complaint is {{count}} days late',
    'complaint-unanswered_today': 'The answer to their complaint is due today',
    'complaint-unanswered_soon_one': 'The answer to their complaint is due tomorrow',
    'complaint-unanswered_soon_other': 'The answer to their complaint is due in {{count}} days',
    'complaint-unanswered_solved': 'Their complaint is solved, and they have not been told',
    'complaint-ask-if-solved_one': 'Answered {{count}} working day ago: ask whether it is solved for them',
    'complaint-ask-if-solved_other': 'Answered {{count}} working days ago: ask whether it is solved for them',
    'awaiting-our-answer_one': 'They have waited {{count}} working day for our answer',
    'awaiting-our-answer_other': 'They have waited {{count}} working days for our answer',
    'awaiting-their-answer_one': 'No answer from them for {{count}} working day',
    'awaiting-their-answer_other': 'No answer from them for {{count}} working days',
    'silent-longer-than-rhythm_one': 'Silent for {{count}} day, longer than usual',
    'silent-longer-than-rhythm_other': 'Silent for {{count}} days, longer than usual',
    'order-without-word_one': 'Ordered {{count}} day ago, and no word from us since',
    'order-without-word_other': 'Ordered {{count}} days ago, and no word from us since',
    birthday_today: 'Birthday today: {{name}}',
    birthday_tomorrow: 'Birthday tomorrow: {{name}}',
    birthday_later: 'Birthday in {{count}} days: {{name}}',
    anniversary_today: 'Anniversary today: {{name}}',
    anniversary_tomorrow: 'Anniversary tomorrow: {{name}}',
    anniversary_later: 'Anniversary in {{count}} days: {{name}}',
    'founding-day_today': 'Founding day today: {{name}}',
    'founding-day_tomorrow': 'Founding day tomorrow: {{name}}',
    'founding-day_later': 'Founding day in {{count}} days: {{name}}',
    'name-day_today': 'Name day today: {{name}}',
    'name-day_tomorrow': 'Name day tomorrow: {{name}}',
    'name-day_later': 'Name day in {{count}} days: {{name}}',
    'important-day_today': '{{what}} today: {{name}}',
    'important-day_tomorrow': '{{what}} tomorrow: {{name}}',
    'important-day_later': '{{what}} in {{count}} days: {{name}}',
    'thanks-owed_promise': 'They kept “{{what}}”, and nobody has thanked them',
    'thanks-owed_praise': 'They praised us, and nobody has thanked them',
    slipping_one: 'No order for {{count}} day where {{rhythmDays}} are usual: they may be slipping away',
    slipping_other: 'No order for {{count}} days where {{rhythmDays}} are usual: they may be slipping away',
    'due-to-reorder_product_one': 'Their usual “{{product}}” is due: ordered {{count}} day ago',
    'due-to-reorder_product_other': 'Their usual “{{product}}” is due: ordered {{count}} days ago',
    'due-to-reorder_order_one': 'Their next order is due: the last was {{count}} day ago',
    'due-to-reorder_order_other': 'Their next order is due: the last was {{count}} days ago',
    'one-step-to-level_ordered_one': `${moreMoney} and they reach {{level}}`,
    'one-step-to-level_ordered_other': `${moreMoney} and they reach {{level}}`,
    'one-step-to-level_orders_one': 'One more order $t(programme:within.{{within}}) and they reach {{level}}',
    'one-step-to-level_orders_other':
      '{{count}} more orders $t(programme:within.{{within}}) and they reach {{level}}',
    'one-step-to-level_products_one':
      'One more kind of product $t(programme:within.{{within}}) and they reach {{level}}',
    'one-step-to-level_products_other':
      '{{count}} more kinds of product $t(programme:within.{{within}}) and they reach {{level}}',
    'cross-sell_one': 'They buy “{{given}}” and might need “{{also}}” too',
    'cross-sell_other': 'They buy “{{given}}” and might need “{{also}}” too',
    'thank-key-customer_order': 'A key customer has just ordered: thank them yourself',
    'thank-key-customer_promise': 'We kept “{{words}}” for a key customer: thank them for their trust',
    'thank-key-customer_pulse': 'A key customer is happy with us: thank them yourself',
    'ask-for-referral_pulse': 'They would recommend us ({{score}} of 10): ask whom they know',
    'ask-for-referral_complaint': 'We solved their complaint, and they say so: ask whom they know',
    'ask-why-lost_one': 'No order for {{count}} day, and nobody knows why they left: ask',
    'ask-why-lost_other': 'No order for {{count}} days, and nobody knows why they left: ask',
    'win-back_because_one':
      'Lost for a reason we can mend ({{reason}}); about one order a year: win them back',
    'win-back_because_other':
      'Lost for a reason we can mend ({{reason}}); about {{count}} orders a year: win them back',
    'win-back_unsaid_one': 'Lost; about one order a year until then: win them back',
    'win-back_unsaid_other': 'Lost; about {{count}} orders a year until then: win them back',
  },
  evidence: {
    'our-promise-late': 'Due {{dueDay, datetime(month: short; day: numeric; timeZone: UTC)}}',
    'our-promise-due': 'Due {{dueDay, datetime(month: short; day: numeric; timeZone: UTC)}}',
    'their-promise-late': 'Due {{dueDay, datetime(month: short; day: numeric; timeZone: UTC)}}',
    'complaint-unanswered': 'Received {{receivedDay, datetime(month: short; day: numeric; timeZone: UTC)}}',
    'complaint-ask-if-solved':
      'Told {{toldDay, datetime(month: short; day: numeric; timeZone: UTC)}}: {{solution}}',
    'awaiting-our-answer':
      'Their mail of {{lastDay, datetime(month: short; day: numeric; timeZone: UTC)}} {{subject}}',
    'awaiting-their-answer':
      'Our mail of {{lastDay, datetime(month: short; day: numeric; timeZone: UTC)}} {{subject}}',
    'silent-longer-than-rhythm':
      'Usually in touch $t(prompts:every, {"count": {{rhythmDays}} }); last on {{lastDay, datetime(month: short; day: numeric; timeZone: UTC)}}',
    'order-without-word':
      'Order {{number}} of {{orderedDay, datetime(month: short; day: numeric; timeZone: UTC)}}: {{product}}',
    birthday: onDay,
    anniversary: onDay,
    'founding-day': onDay,
    'name-day': onDay,
    'important-day': onDay,
    'thanks-owed': '{{onDay, datetime(month: short; day: numeric; timeZone: UTC)}}',
    slipping:
      'Still buying with a chance of {{lowPercent}}–{{highPercent}}%; last order on {{lastDay, datetime(month: short; day: numeric; timeZone: UTC)}}',
    'due-to-reorder':
      'They order about $t(prompts:every, {"count": {{rhythmDays}} }); last on {{lastDay, datetime(month: short; day: numeric; timeZone: UTC)}}',
    'one-step-to-level': '{{benefit}}',
    'cross-sell_one':
      '{{count}} customer has both; {{percent}}% of those with the first, {{lift}} times the usual share',
    'cross-sell_other':
      '{{count}} customers have both; {{percent}}% of those with the first, {{lift}} times the usual share',
    'thank-key-customer_order':
      'Order {{words}} of {{onDay, datetime(month: short; day: numeric; timeZone: UTC)}}, and no word from us since',
    'thank-key-customer_promise':
      'Kept on {{onDay, datetime(month: short; day: numeric; timeZone: UTC)}}, and no word from us since',
    'thank-key-customer_pulse':
      'They answered on {{onDay, datetime(month: short; day: numeric; timeZone: UTC)}}, and no word from us since',
    'ask-for-referral_pulse':
      'Answered on {{onDay, datetime(month: short; day: numeric; timeZone: UTC)}}; asked at most once a year',
    'ask-for-referral_complaint':
      'Confirmed on {{onDay, datetime(month: short; day: numeric; timeZone: UTC)}}; asked at most once a year',
    'ask-why-lost':
      'Last order on {{lastDay, datetime(month: short; day: numeric; timeZone: UTC)}}; lost since {{lostDay, datetime(month: short; day: numeric; timeZone: UTC)}} by the rule for silence',
    'win-back': 'Lost since {{lostDay, datetime(month: short; day: numeric; timeZone: UTC)}}',
  },
  action: {
    'draft-reply': 'Draft reply',
    kept: 'Kept',
    'move-date': 'Move date',
    done: 'Done',
    later: 'Later',
    'not-now': 'Not now because…',
  },
  actionHint: {
    later: 'Comes back tomorrow',
    'not-now': 'Say why: colleagues see it, and what comes next follows it',
  },
  notNowReason: {
    'wrong-time': 'Not the right time',
    'customer-away': 'The customer is away',
    'agreed-otherwise': 'We agreed on something else',
    'handled-elsewhere': 'Handled by phone or in person',
    'not-fitting': 'Does not fit this customer',
    wrong: 'The suggestion is wrong',
  },
  answered: { done: 'Done', later: 'Later', 'not-now': 'Not now' },
  quiet: 'Quiet hours until {{until}}: nothing will call for you.',
  draft: {
    greeting: 'Dear {{name}},',
    body: {
      'our-promise-late':
        'I am sorry to keep you waiting: I promised you “{{what}}” and have not delivered it yet. ',
      'our-promise-due': 'I promised you “{{what}}” and am writing to you about it now. ',
      'their-promise-late':
        'May I come back to “{{what}}”? Please let me know when we can expect it, or what we can do to help. ',
      'complaint-unanswered':
        'Thank you for telling us, and I am sorry for the trouble this has caused you. ',
      'complaint-ask-if-solved': 'I wanted to ask whether this is solved to your satisfaction: {{solution}} ',
      'awaiting-our-answer': 'Thank you for your message, and for your patience. ',
      'awaiting-their-answer':
        'May I come back to my last message? I would be glad to hear what you think, and happy to answer any question. ',
      'silent-longer-than-rhythm':
        'It has been a while since we last spoke, and I hope all is well with you. ',
      'order-without-word':
        'Thank you for your order {{number}}. I wanted to ask whether everything is as you expected. ',
      birthday: 'Happy birthday! I wish you health, joy and a very good year. ',
      anniversary: 'Congratulations on this day. It is good to be on the way together. ',
      'founding-day':
        'Congratulations on the anniversary of your company. I wish you all many more good years. ',
      'name-day': 'All the best on your name day! ',
      'important-day': 'I am thinking of you on this day and wish you all the best. ',
      'thanks-owed': 'Thank you very much. It means a lot to all of us here. ',
      slipping:
        'I have not heard from you for a while and wanted to ask how you are, and whether anything was not as it should be. ',
      'due-to-reorder': 'Your stock may be running low by now. Shall I prepare the usual order for you? ',
      'one-step-to-level':
        'You are one step away from {{level}}: {{benefit}} I thought you might like to know in time. ',
      'cross-sell':
        'Customers who use “{{given}}” often find “{{also}}” useful as well. Shall I send you a sample or the details? ',
      'thank-key-customer':
        'Thank you. It is a pleasure to work with you, and I wanted you to hear it from me. ',
      'ask-for-referral':
        'I am glad that you are content with us. Do you know somebody whom we could help as well? I would be grateful for a name. ',
      'ask-why-lost':
        'We have missed you. Would you tell me frankly why you stopped ordering? A sentence would help us to do better. ',
      'win-back':
        'We have missed you, and have worked on what was not right. May I show you what has changed? ',
    },
    closing: 'Kind regards',
  },
} as const;
