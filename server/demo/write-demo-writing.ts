import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../auth/session.ts';
import type { WriteScope } from '../db/organisation-scope.ts';
import { changeGuide } from '../features/writing/change-guide.ts';
import { saveSnippet } from '../features/writing/change-snippets.ts';

const snippets = [
  [';thanks', 'Dear {{first name}},\n\nthank you for your order {{order}}. It leaves us by {{tomorrow}}.'],
  [
    ';late',
    'Dear {{first name}},\n\nI owe you “{{promise}}”, due {{due}}. You will have it tomorrow; I am sorry.',
  ],
  [';谢谢', '{{name}}您好，感谢订购（订单号 {{order}}），我们会在{{tomorrow}}前发货。'],
  [';致歉', '{{name}}您好，答应您的“{{promise}}”原定{{due}}，现已逾期，非常抱歉，明天一定给您。'],
] as const;

/** What the invented company likes to write, and says of its rivals. */
export async function writeDemoWriting(scope: WriteScope, session: Session): Promise<void> {
  for (const [shortcut, body] of snippets)
    await saveSnippet(scope, session, { id: uuidv7(), shortcut, body, isShared: true });
  await changeGuide(scope, {
    competitors: ['Mudan Paper', '牡丹纸品'],
    reasons: {
      en: ['we deliver on the day we name', 'one person answers for you'],
      zh: ['说哪天到货就哪天到货', '有专人负责到底'],
    },
  });
}
