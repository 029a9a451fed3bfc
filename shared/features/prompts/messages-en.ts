/** The day in both calendars. */
const onDay =
  '{{onDay, datetime(month: long; day: numeric; timeZone: UTC)}} · $t(importantDays:lunar, {"context": "{{lunarContext}}" })';

export const promptsMessagesEn = {
  title: 'Do next',
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
      'Usually in touch every {{rhythmDays}} days; last on {{lastDay, datetime(month: short; day: numeric; timeZone: UTC)}}',
    'order-without-word':
      'Order {{number}} of {{orderedDay, datetime(month: short; day: numeric; timeZone: UTC)}}: {{product}}',
    birthday: onDay,
    anniversary: onDay,
    'founding-day': onDay,
    'name-day': onDay,
    'important-day': onDay,
    'thanks-owed': '{{onDay, datetime(month: short; day: numeric; timeZone: UTC)}}',
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
    'not-now': 'Stays away; say why so that colleagues know',
  },
  notNowReason: {
    'agreed-otherwise': 'We agreed on something else',
    'handled-elsewhere': 'Handled by phone or in person',
    'customer-away': 'The customer is away',
    'does-not-apply': 'Does not apply to this customer',
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
    },
    closing: 'Kind regards',
  },
} as const;
