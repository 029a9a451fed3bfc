import type { Catalogue } from '../i18n/catalogue.ts';

export const errorMessages = {
  en: {
    unauthenticated: 'Please sign in again.',
    deviceRevoked: 'This device was removed from your account. Its copy of the data has been wiped.',
    forbidden: 'Your role does not allow this. Ask an administrator.',
    notFound: 'This is no longer here. Someone may have removed or merged it.',
    conflict: 'Someone changed this meanwhile. Look at the new state and try again.',
    invalid: 'Something in the form is not right: {{field}}',
    tooDeep: 'What was sent is nested too deep to be read.',
    rateLimited: 'Too many tries. Wait {{seconds}} s and try again.',
    unavailable: 'The Kith server cannot be reached. What you did is kept and sent later.',
    unreachable: 'The Kith server cannot be reached. Check your connection and try again.',
    fault: 'Kith made a mistake. It is logged as {{requestId}}; tell your administrator if it happens again.',
  },
  zh: {
    unauthenticated: '请重新登录。',
    deviceRevoked: '此设备已从您的账号中移除，设备上的数据副本已清除。',
    forbidden: '您的角色无权执行此操作，请联系管理员。',
    notFound: '内容已不存在，可能已被他人删除或合并。',
    conflict: '内容刚被他人修改，请查看最新状态后重试。',
    invalid: '填写有误：{{field}}',
    tooDeep: '提交的数据嵌套层数过多，无法读取。',
    rateLimited: '尝试过于频繁，请 {{seconds}} 秒后再试。',
    unavailable: '暂时连不上知交服务器。您的操作已保存，稍后自动发送。',
    unreachable: '连不上知交服务器，请检查网络后重试。',
    fault: '知交出错了，已记录为 {{requestId}}。如再次发生，请告知管理员。',
  },
} satisfies Catalogue;
