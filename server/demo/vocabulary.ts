/** Invented people and firms; every address ends in .example (RFC 2606), so that no mail can reach anybody. */
export const chineseSurnames = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余',
];
const firsts = [...'立晓建雅志思佳文海子丽俊欣国雨明秀浩春若天锦慧婉'];
const seconds = [...'群梅峰婷强远怡博燕轩华杰然栋桐哲英凯生曦佑程敏清'];
export const chineseGivenNames = firsts.flatMap((first) => seconds.map((second) => first + second));
export const westernGivenNames =
  'Anna Marco Sofia Lukas Elena Tom Ingrid Pavel Claire David Marta Jonas Nadia Oliver Hanna Rui Karim Emma Stefan Yuki Priya Diego Freya Andrei Beatriz Henrik Amara Victor Lucia Mikael Leila Samuel Greta Tomasz Camille Rafael Astrid Daniel Zofia Hugo Farah Martin Ines Viktor Ayesha Simon Clara Emil Noor Patrick Livia Arjun Saskia Bruno Hiroko Felix Rosa Anton Mina Gabriel'.split(
    ' ',
  );
export const westernSurnames =
  'Keller Rossi Lindqvist Novak Dubois Bennett Hansen Petrov Moreau Fischer Silva Haddad Schmidt Okafor Tanaka Rao Garcia Larsen Popescu Walker Berg Costa Weber Nowak Almeida Brandt Castillo Dahl Eriksen Fontaine Gallagher Horvat Ivanov Jansen Kovacs Laurent Mancini Nakamura Olsen Pereira Quinn Ricci Santos Thomsen Ulrich Vidal Wagner Yilmaz Zimmer Abbott Bauer Chowdhury Duarte Egger Ferrari Grant Hughes Iyer Jung Kaplan'.split(
    ' ',
  );

export const chineseFirms: readonly (readonly [name: string, latin: string])[] = [
  ['佳美', 'jiamei'],
  ['东南', 'dongnan'],
  ['云起', 'yunqi'],
  ['德信', 'dexin'],
  ['瑞丰', 'ruifeng'],
  ['海纳', 'haina'],
  ['金桥', 'jinqiao'],
  ['百川', 'baichuan'],
  ['华宇', 'huayu'],
  ['天和', 'tianhe'],
  ['兰亭', 'lanting'],
  ['顺达', 'shunda'],
  ['嘉禾', 'jiahe'],
  ['盛世', 'shengshi'],
  ['启明', 'qiming'],
  ['安泰', 'antai'],
  ['新月', 'xinyue'],
  ['长青', 'changqing'],
  ['恒通', 'hengtong'],
  ['明珠', 'mingzhu'],
];
export const chineseTrades: readonly (readonly [name: string, latin: string])[] = [
  ['宾馆用品', 'hotel'],
  ['酒店管理', 'hospitality'],
  ['贸易', 'trading'],
  ['物业服务', 'property'],
  ['餐饮', 'catering'],
  ['百货', 'retail'],
  ['家居', 'home'],
  ['医疗器械', 'medical'],
];
export const westernTrades = [
  'Möbel',
  'Forniture',
  'Hotels',
  'Supplies',
  'Hospitality',
  'Trading',
  'Interiors',
  'Catering',
];

export const titles = {
  zh: ['采购经理', '总经理', '行政主管', '客房部经理', '运营总监', '财务主管', '采购专员', '店长'],
  en: [
    'Purchasing lead',
    'Managing director',
    'Office manager',
    'Head of housekeeping',
    'Operations director',
    'Finance manager',
    'Buyer',
    'Store manager',
  ],
};

export const products: readonly { zh: string; en: string; unitMinor: number }[] = [
  { zh: '小卷卫生纸', en: 'Small tissue rolls', unitMinor: 3200 },
  { zh: '大盘纸', en: 'Jumbo rolls', unitMinor: 5600 },
  { zh: '擦手纸', en: 'Hand towels', unitMinor: 4100 },
  { zh: '客房拖鞋', en: 'Guest slippers', unitMinor: 280 },
  { zh: '浴巾', en: 'Bath towels', unitMinor: 2900 },
  { zh: '洗护套装', en: 'Amenity sets', unitMinor: 650 },
  { zh: '床单四件套', en: 'Bed linen sets', unitMinor: 18_800 },
  { zh: '香薰机', en: 'Scent diffusers', unitMinor: 36_000 },
  { zh: '清洁剂', en: 'Surface cleaner', unitMinor: 2400 },
  { zh: '垃圾袋', en: 'Bin liners', unitMinor: 1500 },
];

export const teams = ['华东销售 East China', '华南销售 South China', '海外 Overseas', '客户服务 Service'];
