import { pinyin } from 'pinyin-pro';
import type { Tier } from '../../shared/features/customers/model.ts';
import type { Language } from '../../shared/i18n/catalogue.ts';
import type { Chance } from './chance.ts';
import * as words from './vocabulary.ts';

export type InventedCompany = { name: string; domain: string; language: Language };
export type InventedPerson = {
  name: string;
  otherName: string;
  title: string;
  email: string;
  phone: string;
  birthday: string | null;
  language: Language;
  tier: Tier;
  company: InventedCompany | null;
};

const latin = (name: string) =>
  pinyin(name, { toneType: 'none', type: 'array' }).map((one) => one[0]!.toUpperCase() + one.slice(1));
const plainLetters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();

function inventCompany(chance: Chance): InventedCompany {
  if (chance.happens(0.65)) {
    const [firm, firmLatin] = chance.pick(words.chineseFirms);
    const [trade, tradeLatin] = chance.pick(words.chineseTrades);
    const city = chance.pick(['杭州', '苏州', '广州', '厦门', '成都', '南京', '青岛', '长沙']);
    return {
      name: `${city}${firm}${trade}`,
      domain: `${firmLatin}-${tradeLatin}-${plainLetters(latin(city).join(''))}.example`,
      language: 'zh',
    };
  }
  const surname = chance.pick(words.westernSurnames);
  const trade = chance.pick(words.westernTrades);
  return {
    name: `${surname} ${trade}`,
    domain: `${plainLetters(surname)}-${plainLetters(trade)}.example`,
    language: 'en',
  };
}

export function inventName(
  chance: Chance,
  language: Language,
): { name: string; otherName: string; mailbox: string } {
  if (language === 'zh') {
    const surname = chance.pick(words.chineseSurnames);
    const given = chance.pick(words.chineseGivenNames);
    const [surnameLatin, ...givenLatin] = latin(surname + given);
    const otherName = `${surnameLatin} ${givenLatin.join('').replace(/^(.)(.*)$/, (_, first: string, rest: string) => first + rest.toLowerCase())}`;
    return {
      name: surname + given,
      otherName,
      mailbox: plainLetters(`${givenLatin.join('')}`) + plainLetters(surnameLatin!),
    };
  }
  const given = chance.pick(words.westernGivenNames);
  const surname = chance.pick(words.westernSurnames);
  return {
    name: `${given} ${surname}`,
    otherName: '',
    mailbox: `${plainLetters(given)}.${plainLetters(surname)}`,
  };
}

const day = (chance: Chance) =>
  `${String(chance.between(1, 12)).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`;

/** Now and then somebody is there a second time, with a private address: something for the list of duplicates. */
const peopleBetweenTwice = 160;

/** `count` people, four in five of them at one of the companies; a fifth earns most of the money. */
export function inventCustomers(
  chance: Chance,
  count: number,
): { companies: InventedCompany[]; people: InventedPerson[] } {
  const companies = new Map<string, InventedCompany>();
  while (companies.size < count / 8) {
    const company = inventCompany(chance);
    companies.set(company.domain, company);
  }
  const list = [...companies.values()];
  const taken = new Set<string>();
  const called = new Map<string, ReturnType<typeof inventName> & { language: Language }>();
  const people: InventedPerson[] = [];
  while (people.length < count) {
    const isTwice = people.length % peopleBetweenTwice === peopleBetweenTwice - 1;
    const company = chance.happens(0.8) && !isTwice ? chance.pick(list) : null;
    const spoken = company?.language ?? (chance.happens(0.6) ? 'zh' : 'en');
    const fresh = { ...inventName(chance, spoken), language: spoken };
    // Who sounds alike would be offered as one customer.
    if (!isTwice && called.has(fresh.mailbox)) continue;
    const { name, otherName, mailbox, language } = isTwice ? chance.pick([...called.values()]) : fresh;
    called.set(mailbox, { name, otherName, mailbox, language });
    const domain = company?.domain ?? chance.pick(['mailbox.example', 'post.example', 'youxiang.example']);
    const email = taken.has(`${mailbox}@${domain}`)
      ? `${mailbox}${people.length}@${domain}`
      : `${mailbox}@${domain}`;
    taken.add(email);
    people.push({
      name,
      otherName,
      email,
      company,
      language,
      title: company ? chance.pick(words.titles[language]) : '',
      phone:
        language === 'zh'
          ? `+86139${String(10_000_000 + people.length * 37).padStart(8, '0')}`
          : `+4144${String(6_000_000 + people.length * 31)}`,
      birthday: chance.happens(0.35) ? day(chance) : null,
      tier: chance.happens(0.2) ? 'key' : chance.happens(0.5) ? 'regular' : 'small',
    });
  }
  return { companies: list, people };
}
