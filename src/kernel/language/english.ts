const doubled = /([bdgkmnprt])\1$/

/**
 * A light stem of an English word in lower case: plural, -ing, -ed, -ly; "bills" and "billing" are "bill".
 */
export function stemEnglish(word: string): string {
  const base = withoutPlural(word)
  for (const ending of ['ingly', 'edly', 'ing', 'ed', 'ly']) {
    if (!base.endsWith(ending) || /(thing|ily)$/.test(base)) continue
    const stem = base.slice(0, -ending.length)
    // "bring", "need", "anything" and "family" hold no ending.
    if (stem.length < 3 || !/[aeiouy]/.test(stem) || /ee$/.test(`${stem}${ending}`.slice(0, -1))) continue
    if (doubled.test(stem)) return withoutFinalE(stem.slice(0, -1))
    // "caring" is of "care": a short stem with a short vowel would have doubled its end.
    return /^[^aeiou][aeiou][^aeiouwxy]$/.test(stem) ? `${stem}e` : withoutFinalE(stem)
  }
  return withoutFinalE(base)
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /(sses|shes|ches|xes|zes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

// "writing" and "write" meet without the e; "y" at the end is "i" ("family", "families"). Short words keep
// their e: "care" is no "car".
function withoutFinalE(word: string): string {
  const stem = word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word
  return stem.length > 3 && /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}i` : stem
}
