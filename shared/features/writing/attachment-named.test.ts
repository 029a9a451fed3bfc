import { expect, test } from 'vitest';
import { attachmentNamed } from './attachment-named.ts';

test.each([
  ['Please find the offer attached.', 'attached'],
  ['The price list is in the attachment.', 'attachment'],
  ['I am attaching the drawing.', 'attaching'],
  ['Enclosed you find our terms.', 'Enclosed'],
  ['报价单见附件，请查收。', '附件'],
  ['随信附上样品照片。', '随信附'],
  ['附上合同一份。', '附上'],
])('%s names an attachment', (text, words) => {
  expect(attachmentNamed(text)).toBe(words);
});

test.each([
  'Thank you for your attachment.',
  'The form you attached is empty.',
  'We received the attachment yesterday.',
  'This mail has no attachment.',
  '您的附件已收到。',
  '这封邮件没有附件。',
  '你发的附件打不开。',
  'We feel detached from this.',
])('%s speaks of no attachment of its own', (text) => {
  expect(attachmentNamed(text)).toBeNull();
});
