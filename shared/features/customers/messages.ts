import type { Catalogue } from '../../i18n/catalogue.ts';
import { customersPanelMessages } from './panel-messages.ts';

export const customersMessages = {
  en: {
    panel: customersPanelMessages.en,
    notFound: 'This customer is no longer here, or you may not see them.',
    rejectionNotFound: 'There is nothing to undo: this “not them” is unknown.',
    notACompany: '{{name}} is a person. Choose a company.',
    ownCompany: '{{name}} cannot be its own company. Choose another.',
    hasPeople: 'People are recorded as working at {{name}}, so it stays a company. Move them first.',
    changedMeanwhile: 'Someone else changed {{name}} meanwhile. Look at the new state, then save again.',
    mergeSame: 'Both are {{name}}, one and the same record. Choose another.',
    mergeKinds: '{{name}} and {{other}} are a person and a company. Change the kind of one of them first.',
    mergeNotFound: 'This merge is unknown. It may have been taken back already.',
    splitNewestFirst: 'What was merged went on into {{name}}. Split the newer merge first.',
    ownersOnly: 'Only the owner of {{name}}, managers and administrators may do this. Ask one of them.',
    noSuchColleague: 'This colleague is unknown. Choose someone from the list.',
    ownDomainForbidden: 'Only managers and administrators say which domains are our own. Ask one of them.',
    freeMailNever:
      'Anybody can have an address at {{domain}}, customers too. Mark the single address as “not them” instead.',
    freeMailOwn:
      'Anybody can have an address at {{domain}}, customers too. Only a domain of the company is our own.',
    unreadable: {
      email: '“{{text}}” is no mail address. Write it like name@example.com.',
      phone: '“{{text}}” is no phone number. Write it with the area or country code.',
      handle: '“{{text}}” is no account name. Write at least one letter or digit.',
      domain: '“{{text}}” is no domain. Write it like example.com.',
    },
  },
  zh: {
    panel: customersPanelMessages.zh,
    notFound: '该客户已不存在，或您无权查看。',
    rejectionNotFound: '没有可撤销的内容：找不到这条“不是此人”记录。',
    notACompany: '“{{name}}”是个人，请选择一家公司。',
    ownCompany: '{{name}}不能作为自己的所属公司，请另选一家。',
    hasPeople: '已有联系人登记在{{name}}名下，不能改为个人。请先将他们移到其他公司。',
    changedMeanwhile: '{{name}}的资料刚被他人修改，请查看最新内容后再保存。',
    mergeSame: '两条记录都是{{name}}，无需合并，请另选一位。',
    mergeKinds: '{{name}}和{{other}}一个是个人、一个是公司，请先更改其中一个的类型。',
    mergeNotFound: '找不到这次合并，可能已经拆分。',
    splitNewestFirst: '合并后的记录又并入了{{name}}，请先拆分较新的那次合并。',
    ownersOnly: '只有{{name}}的负责人、经理和管理员可以执行此操作，请联系他们。',
    noSuchColleague: '找不到这位同事，请从列表中选择。',
    ownDomainForbidden: '只有经理和管理员可以设置本公司域名，请联系他们。',
    freeMailNever: '任何人都可能使用 {{domain}} 邮箱，客户也不例外。请改为对单个地址标记“不是此人”。',
    freeMailOwn: '任何人都可能使用 {{domain}} 邮箱，客户也不例外。只有公司自己的域名才能设为本公司域名。',
    unreadable: {
      email: '“{{text}}”不是有效的邮箱地址，请按 name@example.com 的格式填写。',
      phone: '“{{text}}”不是有效的电话号码，请带上区号或国家代码。',
      handle: '“{{text}}”不是有效的账号，请至少填写一个字母或数字。',
      domain: '“{{text}}”不是有效的域名，请按 example.com 的格式填写。',
    },
  },
} satisfies Catalogue;
