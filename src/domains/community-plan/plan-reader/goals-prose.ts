// Goals that stand in sentences rather than in lists: the main goal in quotes, a specific goal said in
// passing.

import type { Outline } from './chapters.ts'
import { pattern } from './patterns.ts'
import type { Warn } from './row-drafts.ts'
import type { ScheduleReading } from './schedule.ts'
import { cleanTitle, fold, likeness, sentences, wordKey } from './words.ts'

/** The main goal: from its own line, the schedule's column, or a sentence; warns when worded twice. */
export function readMainGoal(plan: Outline, schedule: ScheduleReading, warn: Warn): string | null {
  const named = schedule.mainGoals.filter((goal) => goal.title.length > 3)
  const found = [...new Map(named.map((goal) => [wordKey(goal.title), goal])).values()]
  const first = found[0]
  const others = found.slice(1).filter((other) => likeness(first!.title, other.title) < 0.5)
  if (others.length > 0 && found.every((goal) => goal.numbered)) {
    // Several strategic goals beside each other: none of them is the one main goal.
    warn('main-goals-many', { count: found.length }, found[0]!.at)
    return null
  }
  if (first) {
    for (const other of found.slice(1)) {
      warn('main-goal-worded-twice', { first: first.title, second: other.title }, other.at)
    }
    return first.title
  }
  return inSentence(plan)
}

function inSentence(plan: Outline): string | null {
  const texts = goalTexts(plan)
  const parts = texts.flatMap(sentences)
  for (const sentence of parts) {
    const folded = fold(sentence)
    const hit =
      /\bcel(?:em)? (?:glown|ogoln|nadrzedn|strategiczn)[a-z]*[^.:„"]{0,120}?(?:jest|bedzie|to|:)\s+/.exec(
        folded,
      ) ?? /\bglownym celem[^.:„"]{0,120}?(?:jest|bedzie|to|:)\s+/.exec(folded)
    if (hit) return unquoted(sentence.slice(hit.index + hit[0].length))
  }
  // "… jaki jest ogólny cel … będzie to „X”": quoted words in a paragraph about the goal.
  for (const text of texts) {
    if (!/(?:ogoln|glown)[a-z]* cel/.test(fold(text))) continue
    const quoted = /będzie to\s+„([^”"]{10,300})[”"]/u.exec(text)
    if (quoted) return cleanTitle(quoted[1]!)
  }
  return null
}

function unquoted(text: string): string {
  return cleanTitle(/^„([^”"]{5,400})[”"]/u.exec(text)?.[1] ?? text)
}

function goalTexts(plan: Outline): string[] {
  const goals = plan.chapters.filter((chapter) => chapter.topic === 'goals')
  const rest = plan.chapters.filter((chapter) => chapter.topic !== 'goals')
  return [goals.flatMap((chapter) => chapter.blocks), plan.head, rest.flatMap((chapter) => chapter.blocks)]
    .flat()
    .filter((block) => block.kind !== 'table')
    .map((block) => block.text)
}

/**
 * "Jednym z celów szczegółowych będzie …": a goal that no list and no schedule holds is a warning, not
 * a row.
 */
export function warnOfProseGoals(plan: Outline, titles: string[], warn: Warn): void {
  for (const chapter of [...plan.chapters.map((one) => one.blocks), plan.head]) {
    for (const block of chapter) {
      if (block.kind !== 'paragraph') continue
      for (const sentence of sentences(block.text)) {
        const hit = pattern(
          '',
          String.raw`(?:jednym z|kolejnym|dodatkowym|waznym|istotnym)[^.]{0,40}?\bcel(?:ow|em)`,
          String.raw`\b(?: (?:szczegolow|operacyjn)[a-z]+)?[^.]{0,80}?(?:jest|bedzie|stanowi)\s+`,
        ).exec(fold(sentence))
        if (!hit) continue
        const goal = cleanTitle(sentence.slice(hit.index + hit[0].length))
        if (!titles.some((title) => likeness(title, goal) >= 0.6))
          warn('goal-only-in-prose', { sentence: goal }, block.first)
      }
    }
  }
}
