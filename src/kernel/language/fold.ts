// Letters that are no base letter with a mark, so that taking the mark away does not reach them.
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ґ: 'г',
}
const odd = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')
const marksOnLatin = /(?<=\p{Script=Latin})\p{M}+/gu

/**
 * The folded form of a word: lower case, Latin letters without their marks ("żółty" and "zolty" are one),
 * Cyrillic letters with theirs (й is not и), no apostrophes. Folding twice changes nothing.
 */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/['’ʼ`]/g, '')
    .replace(marksOnLatin, '')
  return bare.normalize('NFC').replace(odd, (letter) => plain[letter]!)
}
