import type { Catalogue } from '../i18n/catalogue.ts';

/** What the terminal says while Kith starts, and why it does not. */
export const startupMessages = {
  en: {
    building: 'Building {{what}} …',
    part: {
      chrome: 'the extension for Chrome and Edge',
      firefox: 'the extension for Firefox',
      pages: 'the pages',
    },
    buildFailed: 'Could not build {{what}}; Kith runs without it. Reason: {{reason}}',
    ready: 'Kith is ready: {{url}}',
    firstAdministrator: 'Create the first administrator with this link (it works once): {{link}}',
    extension: 'The browser extension lies in {{folder}} (Firefox: {{firefox}})',
    installExtension:
      'To install it, open chrome://extensions, switch on “Developer mode”, choose “Load unpacked” and pick that folder.',
    demoFilling: 'Inventing a company to look at …',
    demoSkipped: 'There are people here already, so no demonstration was added.',
    stopping: 'Kith is stopping …',
    portInUse: 'Port {{port}} is taken by another program. Stop it, or start with PORT=<another port>.',
    portForbidden: 'Port {{port}} needs more rights than this user has. Start with PORT=<a port above 1023>.',
    hostUnknown: '{{host}} is not an address of this machine. Set KITH_HOST to 127.0.0.1 or 0.0.0.0.',
    settingWrong: 'The setting {{name}} cannot be used: {{reason}}',
    databaseAway: 'The PostgreSQL in DATABASE_URL cannot be used: {{reason}}',
    schemaNewer:
      'The data were written by a newer Kith. Start that version, or restore a backup made with this one.',
    failed: 'Kith could not start: {{reason}}',
    dataFolder: {
      unwritable:
        'The folder {{folder}} cannot be written. Give this user the right, or set KITH_DATA to another folder.',
      unreachable:
        'The database’s own user cannot reach {{folder}}. Set KITH_DATA to a folder outside private homes, or start Kith as an ordinary user.',
      'in-use':
        'Another Kith is using the data in {{folder}}. Stop that one first, or set KITH_DATA to another folder.',
      'newer-than-program':
        'The data in {{folder}} belong to PostgreSQL {{data}}, newer than the {{program}} of this Kith. Start the newer Kith, or restore a backup into another folder.',
      'older-than-program':
        'The data in {{folder}} belong to PostgreSQL {{data}}; this Kith brings {{program}}. Make a backup with the older Kith and restore it into another folder.',
      'no-postgres':
        'There is no PostgreSQL for {{platform}}. Install PostgreSQL 17 or newer, or set DATABASE_URL to one that runs elsewhere.',
      failed: 'PostgreSQL could not work in {{folder}}: {{reason}}',
    },
  },
  zh: {
    building: '正在构建{{what}}……',
    part: { chrome: 'Chrome 和 Edge 扩展', firefox: 'Firefox 扩展', pages: '网页' },
    buildFailed: '{{what}}构建失败，知交将在缺少它的情况下运行。原因：{{reason}}',
    ready: '知交已就绪：{{url}}',
    firstAdministrator: '请用此链接创建第一位管理员（仅可使用一次）：{{link}}',
    extension: '浏览器扩展位于 {{folder}}（Firefox 版：{{firefox}}）',
    installExtension:
      '安装方法：打开 chrome://extensions，开启“开发者模式”，点击“加载已解压的扩展程序”并选择上述文件夹。',
    demoFilling: '正在生成演示公司……',
    demoSkipped: '此处已有人员，未添加演示数据。',
    stopping: '知交正在停止……',
    portInUse: '端口 {{port}} 已被其他程序占用。请先停止该程序，或用 PORT=<其他端口> 启动。',
    portForbidden: '当前用户无权使用端口 {{port}}。请用 PORT=<大于 1023 的端口> 启动。',
    hostUnknown: '{{host}} 不是本机地址。请将 KITH_HOST 设为 127.0.0.1 或 0.0.0.0。',
    settingWrong: '设置项 {{name}} 无法使用：{{reason}}',
    databaseAway: 'DATABASE_URL 指定的 PostgreSQL 无法使用：{{reason}}',
    schemaNewer: '数据由更新版本的知交写入。请改用该版本启动，或恢复用当前版本制作的备份。',
    failed: '知交无法启动：{{reason}}',
    dataFolder: {
      unwritable: '文件夹 {{folder}} 不可写。请授予当前用户写入权限，或将 KITH_DATA 设为其他文件夹。',
      unreachable:
        '数据库专用账户无法访问 {{folder}}。请将 KITH_DATA 设到个人主目录以外，或以普通用户身份启动知交。',
      'in-use': '{{folder}} 中的数据正被另一个知交使用。请先停止它，或将 KITH_DATA 设为其他文件夹。',
      'newer-than-program':
        '{{folder}} 中的数据属于 PostgreSQL {{data}}，比当前知交所带的 {{program}} 更新。请改用新版知交，或将备份恢复到其他文件夹。',
      'older-than-program':
        '{{folder}} 中的数据属于 PostgreSQL {{data}}，当前知交所带的是 {{program}}。请用旧版知交制作备份，再恢复到其他文件夹。',
      'no-postgres':
        '没有适用于 {{platform}} 的 PostgreSQL。请安装 PostgreSQL 17 或更高版本，或用 DATABASE_URL 指定其他服务器。',
      failed: 'PostgreSQL 无法在 {{folder}} 中运行：{{reason}}',
    },
  },
} satisfies Catalogue;
