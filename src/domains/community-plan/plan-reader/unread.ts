// The account of lines: whatever is in no field and in no chapter is listed, so that nothing is lost in
// silence.
import type { Outline } from './chapters.ts'
import type { SourceText } from './source-text.ts'
import { collapse } from './words.ts'

/** Numbers of all lines inside chapters: their text is kept whole. */
export function chapterLines(plan: Outline, source: SourceText): Set<number> {
  const lines = new Set<number>()
  plan.chapters.forEach((chapter, i) => {
    const next = plan.chapters[i + 1]
    const end = next ? next.heading.first : source.lines.length
    for (let at = chapter.heading.first; at < end; at += 1) if (!source.lines[at]!.chrome) lines.add(at)
  })
  const contents = plan.contentsBlocks
  if (contents.length > 0) {
    for (let at = contents[0]!.first; at <= contents.at(-1)!.last; at += 1) lines.delete(at)
  }
  return lines
}

/** Every line with letters or figures that no field and no chapter took, in order, white space collapsed. */
export function unreadLines(source: SourceText, read: ReadonlySet<number>): string[] {
  return source.lines.flatMap((line, at) => {
    const text = collapse(line.text)
    return text === '' || read.has(at) || !/[\p{L}\p{N}]/u.test(text) ? [] : [text]
  })
}
