const pairs =
  '週周禮礼後后報报價价給给發发寄寄單单們们將将會会時时間间貨货據据約约訂订補补換换檢检測测結结確确認认聯联繫系電电話话處处復复覆复答答內内個个訴诉請请麻麻煩烦貴贵務务員员師师務务樣样圖图紙纸帳帐賬账匯汇款款項项稅税廠厂倉仓庫库運运輸输達达壞坏退退錢钱還还開开關关於于為为與与來来這这裡里過过對对錯错應应該该無无沒没辦办法法決决問问題题嗎吗麼么幾几點点兩两號号歲岁慶庆節节舊旧新新準准備备產产線线計计劃划預预盡尽爭争取取願愿證证保保諾诺責责擔担負负簽签蓋盖傳传遞递送送裝装櫃柜驗验質质損损維维護护續续匯汇講讲說说讓让經经詳详細细資资料料讀读遲迟難难歡欢謝谢馬马';

const simple = new Map(
  Array.from({ length: pairs.length / 2 }, (_, index) => [pairs[index * 2]!, pairs[index * 2 + 1]!] as const),
);

/** Traditional characters of business mail as simplified ones, one for one, so that places in the text stay. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => simple.get(character) ?? character);
}
