// A light stemmer of our own. It takes one ending of inflection away and lets the sounds that change before
// endings meet, so that forms of one word share a stem; it does not give the word of a dictionary.
const reflexive = /(ся|сь)$/u
const endings = [
  'ями ами ові еві єві ого його ому йому ими їми ією єю ою ею ої ьої ій ий їй их їх ім им їм',
  'ях ах ям ам ів їв ей єм ем ом',
  'ується юється уються юються ується ують юють ають яють ує ює',
  'уємо ємо єте єш емо ете еш имо їмо ите їте иш їш',
  'уть ють ать ять ить їть еть єть ував ював увала ювала ували ювали увати ювати',
  'ала али ало яла яли яло ила или ило їла їли їло іла іли іло ула ули уло',
  'ати яти ити їти іти ути оти ав яв ив їв',
  'а я у ю і ї и о е є ь й',
  'ы ый ая ое ые ой ых ыми ым',
]
  .join(' ')
  .split(' ')
const ordered = [...new Set(endings)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
const alternating: Readonly<Record<string, string>> = { ц: 'к', ч: 'к', ж: 'г', з: 'г', ш: 'х' }

/** A stem of a Ukrainian word in lower case, without apostrophes. Words of three letters have no ending. */
export function stemUkrainian(word: string): string {
  if (word.length < 4) return level(word)
  const base = word.length > 5 ? word.replace(reflexive, '') : word
  const ending = ordered.find((end) => base.endsWith(end) && base.length - end.length >= 3)
  const stem = ending ? base.slice(0, -ending.length) : base
  return level(stem.replace(/ь$/u, '').replace(/([бвгґджзклмнпрстфхцчшщ])\1$/u, '$1'))
}

// допомога, допомозі: the last consonant; дім, дому and школа, шкіл: the last vowel of a closed syllable;
// садочок, садочка and хлопець, хлопця: the vowel that comes and goes.
function level(stem: string): string {
  const last = alternating[stem.at(-1)!]
  const same = last ? stem.slice(0, -1) + last : stem
  const round = same.replace(/і(ст|[бвгґджзклмнпрстфхцчшщ])$/u, 'о$1')
  return round.length > 4 ? round.replace(/([бвгґджзклмнпрстфхцчшщ])[оеє]к$/u, '$1к') : round
}
