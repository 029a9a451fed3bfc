import { pinyin } from 'pinyin-pro';
import type { CustomerKind } from './model.ts';
import { foldForSearch } from './search-terms.ts';

const han = /\p{Script=Han}/u;

const honorifics = /^(mr|mrs|ms|miss|dr|prof)\b\.?\s*|(先生|女士|小姐)$/giu;
const legalForms =
  /\b(co|ltd|limited|inc|llc|plc|gmbh|ag|kg|sa|srl|bv|corp|corporation|company)\b\.?|(股份)?有限(责任)?公司$|集团$|公司$/giu;

const longestKey = 60;

/** Of all ways to start a word inside itself, the first in the alphabet. */
function leastRotation(text: string): string {
  let least = text;
  for (let start = 1; start < text.length; start++) {
    const rotated = text.slice(start) + text.slice(0, start);
    if (rotated < least) least = rotated;
  }
  return least;
}

/**
 * What spellings of one name have in common: `陈立群`, `Chen Liqun`, `Liqun CHEN` and `Chen Li-Qun` are one key, since
 * family name first and last are rotations of the same letters. Empty when the name has fewer than two.
 */
export function nameKey(name: string, kind: CustomerKind): string {
  const bare = foldForSearch(name)
    .replace(kind === 'company' ? legalForms : honorifics, ' ')
    .trim();
  const spelled = han.test(bare)
    ? pinyin(bare, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'consecutive' }).join(
        '',
      )
    : bare;
  const letters = spelled.replace(/[^\p{L}\p{N}]/gu, '').slice(0, longestKey);
  return letters.length < 2 ? '' : leastRotation(letters);
}

export function isHanName(name: string): boolean {
  return han.test(name);
}
