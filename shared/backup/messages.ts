import type { Catalogue } from '../i18n/catalogue.ts';

export const backupMessages = {
  en: {
    notABackup: '{{file}} is not a Kith backup.',
    damaged: '{{file}} is damaged or incomplete. Nothing was changed. Take another backup.',
    newer: 'The backup was made by a newer Kith. Install that version and restore it there.',
    notEmpty:
      'There is a company in this database already. Restore into an empty one, for instance with KITH_DATA set to a new folder.',
    unreadable: '{{file}} cannot be read: {{reason}}',
    unwritable: '{{file}} cannot be written: {{reason}}',
  },
  zh: {
    notABackup: '{{file}} 不是知交的备份文件。',
    damaged: '{{file}} 已损坏或不完整，未做任何更改。请改用其他备份。',
    newer: '此备份由更新版本的知交制作。请安装该版本后再恢复。',
    notEmpty: '当前数据库中已有公司数据。请恢复到空数据库，例如将 KITH_DATA 设为新文件夹。',
    unreadable: '无法读取 {{file}}：{{reason}}',
    unwritable: '无法写入 {{file}}：{{reason}}',
  },
} satisfies Catalogue;
