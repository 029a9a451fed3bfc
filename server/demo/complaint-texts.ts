import type {
  ComplaintChannel,
  ComplaintKind,
  ComplaintVerdict,
} from '../../shared/features/complaints/model.ts';
import type { Language } from '../../shared/i18n/catalogue.ts';

export type ComplaintText = {
  kind: ComplaintKind;
  channel: ComplaintChannel;
  causeId: string;
  words: string;
  verdict: ComplaintVerdict;
  found: string;
  solution: string;
};

export const complaintTexts: Record<Language, readonly ComplaintText[]> = {
  zh: [
    {
      ...{ kind: 'complaint', channel: 'mail', causeId: 'quality', verdict: 'true' },
      words: '这批卷纸比样品窄了两毫米，客房的支架卡不住，已经有客人反映。',
      found: '抽检三箱，宽度均小两毫米，是换刀后的一批。',
      solution: '整批换货，运费由我方承担，并已更换刀具。',
    },
    {
      ...{ kind: 'complaint', channel: 'phone', causeId: 'delivery', verdict: 'partly' },
      words: '说好周三到货，周五才到，布草间两天没有备货。',
      found: '物流延误一天，另一天是我们出库晚了。',
      solution: '退还当次运费，以后出库提前一天。',
    },
    {
      ...{ kind: 'complaint', channel: 'mail', causeId: 'price', verdict: 'not-true' },
      words: '对账单上的单价和合同不一致，多收了钱。',
      found: '合同附件二约定旺季价，账单无误。',
      solution: '把附件二发给客户财务，逐行说明。',
    },
    {
      ...{ kind: 'suggestion', channel: 'in-person', causeId: 'other', verdict: 'true' },
      words: '建议每月汇总开一张发票，我们做账方便很多。',
      found: '财务确认系统支持按月汇总。',
      solution: '从下月起改为每月一张发票。',
    },
  ],
  en: [
    {
      ...{ kind: 'complaint', channel: 'mail', causeId: 'wrong-goods', verdict: 'true' },
      words: 'You sent the two-ply towels instead of the three-ply ones we ordered.',
      found: 'The picking list had the old article number.',
      solution: 'Three-ply towels sent by express; the others were collected. Article numbers corrected.',
    },
    {
      ...{ kind: 'complaint', channel: 'phone', causeId: 'answer', verdict: 'true' },
      words: 'I have written twice about the invoice and nobody has answered.',
      found: 'Both mails went to a colleague on leave.',
      solution: 'Invoice corrected the same day; absent colleagues’ mail now has a deputy.',
    },
    {
      ...{ kind: 'complaint', channel: 'web', causeId: 'quality', verdict: 'partly' },
      words: 'The soap dispensers leak after a month.',
      found: 'Two of forty leak: a batch of seals.',
      solution: 'New seals for all forty, fitted by us.',
    },
    {
      ...{ kind: 'suggestion', channel: 'mail', causeId: 'delivery', verdict: 'true' },
      words: 'It would help if the driver called half an hour before he arrives.',
      found: 'The carrier offers a call for free.',
      solution: 'The call is now on every delivery note.',
    },
  ],
};
