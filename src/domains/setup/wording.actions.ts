import { Invalid, type Refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { type Language, languages } from '#kernel/texts.ts'
import { deleteWording, upsertWording } from '#kernel/wording.sql.ts'
import { audit, tellProcesses, type Work } from '#kernel/work.ts'
import { type WordableText, whyNotWording } from './wording.rules.ts'

/** Words a public text in the centre's own way; an empty wording, or the house's own, gives the text back. */
export async function wordText(
  work: Work,
  input: { text: WordableText; own: Readonly<Record<Language, string>> },
): Promise<void> {
  requireRight(work, 'setup.centre.change')
  const { key, original } = input.text
  const wrong = new Map<string, Refusal>()
  for (const language of languages) {
    const why = whyNotWording(original[language], input.own[language])
    if (why) wrong.set(`own.${language}`, why)
  }
  if (wrong.size > 0) throw new Invalid(wrong)
  for (const language of languages) {
    const text = input.own[language]
    if (text === '' || text === original[language]) await deleteWording(work.tx, key, language)
    else await upsertWording(work.tx, { key, language, text, at: work.now })
  }
  audit(work, 'setup.wording.changed', { key })
  tellProcesses(work, 'centre')
}
