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
    setting: {
      PORT: 'PORT must be a number from 0 to 65535.',
      DATABASE_URL:
        'DATABASE_URL must read postgres://user:password@host:5432/database; write special characters of the password as %40 and the like.',
      KITH_PUBLIC_URL: 'KITH_PUBLIC_URL must be an address such as https://kith.example.com.',
      KITH_BALLOT_PORT: 'KITH_BALLOT_PORT must be a number from 0 to 65535.',
      KITH_BALLOT_URL: 'KITH_BALLOT_URL must be an address such as https://ballots.example.com.',
      KITH_TRUSTED_PROXIES:
        'KITH_TRUSTED_PROXIES must list addresses or ranges, such as 10.0.0.7, 10.1.0.0/16; everybody cannot be trusted.',
      KITH_DROPBOX_PORT: 'KITH_DROPBOX_PORT must be a number from 1 to 65535.',
      KITH_DROPBOX_CERTIFICATE:
        'KITH_DROPBOX_CERTIFICATE must name the PEM file of the certificate that belongs to KITH_DROPBOX_KEY.',
      KITH_DROPBOX_KEY:
        'KITH_DROPBOX_KEY must name the PEM file of the private key of KITH_DROPBOX_CERTIFICATE.',
      KITH_DROPBOX_DOMAIN:
        'KITH_DROPBOX_DOMAIN must name the domain of the drop-box addresses, such as drop.example.com.',
      SMTP_URL: 'SMTP_URL must read smtp://user:password@host:587 or smtps://….',
      KITH_LOG_LEVEL: 'KITH_LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent.',
    },
    database: {
      away: 'No PostgreSQL answers at {{host}}:{{port}}. Start it, or correct DATABASE_URL.',
      notLetIn:
        'The PostgreSQL at {{host}} does not let the user “{{user}}” in. Correct the name or the password in DATABASE_URL.',
      missing:
        'The PostgreSQL at {{host}} has no database “{{database}}”. Create it, or correct DATABASE_URL.',
      failed: 'The PostgreSQL at {{host}} cannot be used: {{reason}}',
      tooOld: 'DATABASE_URL leads to PostgreSQL {{major}}; Kith needs {{oldest}} or newer.',
      readOnly: 'The database {{database}} can only be read. Let DATABASE_URL lead to the primary server.',
      encoding:
        'The database {{database}} is encoded as {{encoding}}. Create one for Kith with: CREATE DATABASE … ENCODING UTF8 TEMPLATE template0;',
      mayNotCreate:
        'The user {{user}} may not create tables in {{database}}. Let an administrator of that PostgreSQL run: ALTER DATABASE {{database}} OWNER TO {{user}};',
      noTrigrams:
        'Kith needs the extension pg_trgm (part of postgresql-contrib). Let an administrator of that PostgreSQL run in {{database}}: CREATE EXTENSION pg_trgm SCHEMA public;',
      roles:
        'The user {{user}} may not make the roles Kith works under. Let an administrator of that PostgreSQL run: {{statements}}',
    },
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
    setting: {
      PORT: 'PORT 必须是 0 到 65535 之间的数字。',
      DATABASE_URL:
        'DATABASE_URL 的格式应为 postgres://用户:密码@主机:5432/数据库；密码中的特殊字符请写成 %40 等形式。',
      KITH_PUBLIC_URL: 'KITH_PUBLIC_URL 必须是网址，例如 https://kith.example.com。',
      KITH_BALLOT_PORT: 'KITH_BALLOT_PORT 必须是 0 到 65535 之间的数字。',
      KITH_BALLOT_URL: 'KITH_BALLOT_URL 必须是网址，例如 https://ballots.example.com。',
      KITH_TRUSTED_PROXIES:
        'KITH_TRUSTED_PROXIES 应列出地址或网段，例如 10.0.0.7, 10.1.0.0/16；不能信任所有地址。',
      KITH_DROPBOX_PORT: 'KITH_DROPBOX_PORT 必须是 1 到 65535 之间的数字。',
      KITH_DROPBOX_CERTIFICATE: 'KITH_DROPBOX_CERTIFICATE 必须是与 KITH_DROPBOX_KEY 对应的证书文件（PEM）。',
      KITH_DROPBOX_KEY: 'KITH_DROPBOX_KEY 必须是 KITH_DROPBOX_CERTIFICATE 的私钥文件（PEM）。',
      KITH_DROPBOX_DOMAIN: 'KITH_DROPBOX_DOMAIN 必须是投递地址所用的域名，例如 drop.example.com。',
      SMTP_URL: 'SMTP_URL 的格式应为 smtp://用户:密码@主机:587 或 smtps://…。',
      KITH_LOG_LEVEL: 'KITH_LOG_LEVEL 必须是 fatal、error、warn、info、debug、trace 或 silent。',
    },
    database: {
      away: '{{host}}:{{port}} 上没有 PostgreSQL 响应。请启动它，或更正 DATABASE_URL。',
      notLetIn: '{{host}} 上的 PostgreSQL 拒绝用户“{{user}}”登录。请更正 DATABASE_URL 中的用户名或密码。',
      missing: '{{host}} 上的 PostgreSQL 没有数据库“{{database}}”。请先创建，或更正 DATABASE_URL。',
      failed: '无法使用 {{host}} 上的 PostgreSQL：{{reason}}',
      tooOld: 'DATABASE_URL 指向 PostgreSQL {{major}}，知交需要 {{oldest}} 或更高版本。',
      readOnly: '数据库 {{database}} 为只读。请让 DATABASE_URL 指向主服务器。',
      encoding:
        '数据库 {{database}} 的编码是 {{encoding}}。请为知交另建一个：CREATE DATABASE … ENCODING UTF8 TEMPLATE template0;',
      mayNotCreate:
        '用户 {{user}} 无权在 {{database}} 中建表。请让该 PostgreSQL 的管理员执行：ALTER DATABASE {{database}} OWNER TO {{user}};',
      noTrigrams:
        '知交需要扩展 pg_trgm（包含在 postgresql-contrib 中）。请让该 PostgreSQL 的管理员在 {{database}} 中执行：CREATE EXTENSION pg_trgm SCHEMA public;',
      roles: '用户 {{user}} 无权建立知交所用的角色。请让该 PostgreSQL 的管理员执行：{{statements}}',
    },
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
