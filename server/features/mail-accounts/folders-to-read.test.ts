import { expect, test } from 'vitest';
import { foldersToRead } from './folders-to-read.ts';

const folder = (path: string, specialUse?: string, ...flags: string[]) => ({
  ...{ path, flags: new Set(flags) },
  ...(specialUse && { specialUse }),
});

const chinese = [
  folder('归档'),
  folder('草稿箱', '\\Drafts'),
  folder('已发送', '\\Sent'),
  folder('垃圾邮件', '\\Junk'),
  folder('已删除', '\\Trash'),
  folder('其他', undefined, '\\Noselect'),
  folder('INBOX', '\\Inbox'),
];

test('inbox first, then what was sent, whatever they are called; no junk, trash or drafts', () => {
  expect(foldersToRead(chinese, [])).toEqual(['INBOX', '已发送', '归档']);
});

test('an excluded folder is not read', () => {
  expect(foldersToRead(chinese, ['归档'])).toEqual(['INBOX', '已发送']);
});

const gmail = [
  folder('INBOX', '\\Inbox'),
  folder('Family'),
  folder('[Gmail]', undefined, '\\Noselect'),
  folder('[Gmail]/All Mail', '\\All'),
  folder('[Gmail]/Sent Mail', '\\Sent'),
  folder('[Gmail]/Starred', '\\Flagged'),
];

test('the folder of all mail is read alone', () => {
  expect(foldersToRead(gmail, [])).toEqual(['[Gmail]/All Mail']);
});

test('where a folder is excluded, all mail is not read, since it shows that folder too', () => {
  expect(foldersToRead(gmail, ['Family'])).toEqual(['INBOX', '[Gmail]/Sent Mail']);
});
