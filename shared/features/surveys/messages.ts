import type { Catalogue } from '../../i18n/catalogue.ts';

/** What the protocol of sealed surveys says, and how its groups are called. */
export const surveysMessages = {
  en: {
    group: {
      everybody: 'Everybody',
      itself: '{{name}} itself',
      otherTeams: 'Other teams',
      otherTeamsOf: 'Other teams of {{of}}',
      noTeam: 'Without a team',
    },
    asked: {
      everybody_one: 'Asked is everybody: one person.',
      everybody_other: 'Asked is everybody: {{count, number}} people.',
      those_one: 'Asked is one person, of whom this holds: {{asked}}.',
      those_other: 'Asked are {{count, number}} people, of all of whom this holds: {{asked}}.',
      and: '; ',
    },
    refusal: {
      noRound: 'There is no such survey.',
      notPlanned: 'This survey is sealed already and cannot be changed.',
      tooFew:
        'Only {{eligible}} people could answer. Below {{minimum}} nothing could ever be shown, so the survey cannot begin.',
      opensTooSoon: 'Ballots are given out the day before a survey opens. Choose tomorrow or a later day.',
      closesBeforeOpening: 'The last day lies before the first.',
      incomplete: 'The questionnaire is not complete in both languages: {{where}}.',
      tooLong: 'The questionnaire has more answers than a ballot holds. Leave some questions out.',
      otherManifest: 'Your device was shown another survey than the one that is running. Open it again.',
      closed: 'This survey takes no more ballots.',
      notOpen: 'This survey opens on {{opensOn}}.',
      notEligible: 'This survey is for other colleagues.',
      alreadyIssued:
        'Your ballot was given to another of your devices. Answer there; nobody gets a second one.',
      badBallot: 'This is not a ballot of this survey.',
      badToken: 'This ballot has no valid token.',
    },
  },
  zh: {
    group: {
      everybody: '全体',
      itself: '{{name}}本部',
      otherTeams: '其他团队',
      otherTeamsOf: '{{of}}的其他团队',
      noTeam: '未分配团队',
    },
    asked: {
      everybody_other: '调查对象：全体，共 {{count, number}} 人。',
      those_other: '调查对象：{{asked}}，共 {{count, number}} 人。',
      and: '；',
    },
    refusal: {
      noRound: '没有这项调查。',
      notPlanned: '这项调查已经密封，不能再改。',
      tooFew: '能作答的只有 {{eligible}} 人。不足 {{minimum}} 人时任何结果都不能公布，调查无法开始。',
      opensTooSoon: '选票在调查开始前一天发放，请选择明天或更晚的日期。',
      closesBeforeOpening: '结束日期早于开始日期。',
      incomplete: '问卷的中英文尚未齐全：{{where}}。',
      tooLong: '题目太多，一张选票放不下，请删减一些。',
      otherManifest: '您的设备看到的调查与正在进行的不一致，请重新打开。',
      closed: '这项调查已停止接收选票。',
      notOpen: '这项调查将于 {{opensOn}} 开始。',
      notEligible: '这项调查面向其他同事。',
      alreadyIssued: '您的选票已发给您的另一台设备，请在那里作答；每人只有一张。',
      badBallot: '这不是本次调查的选票。',
      badToken: '这张选票没有有效的凭证。',
    },
  },
} satisfies Catalogue;
