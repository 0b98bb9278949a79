// The child process of maker.ts: heavy and risky work (decoding strangers' pictures, typesetting) happens
// here, so that a crash, a leak or a busy minute never touches the program that answers people.
import { setPriority } from 'node:os'
import { Refused } from '#kernel/refusal.ts'
import type { JobAnswer, JobFailure, JobMessage, Jobs } from './jobs.ts'

// Before anything starts a thread: threads take over the priority of the one that made them. 5 gives pages
// three quarters of a contested core; at 10 a report would wait for minutes on a busy day.
setPriority(5)

// Loaded when first needed: a child that only turns pictures never loads the typesetter.
const work: { readonly [K in keyof Jobs]: (input: Jobs[K]['input']) => Promise<Jobs[K]['output']> } = {
  pdf: async (input) => (await import('./make-pdf.ts')).makePdf(input),
  picture: async (input) => (await import('./make-picture.ts')).reencodePicture(input),
  word: async (input) => (await import('./make-word.ts')).fillWord(input),
  svg: async (input) => (await import('./make-picture.ts')).renderSvg(input),
}

process.on('message', async (message: JobMessage) => {
  process.send!(await answer(message))
})
// The program ended, or lets us go after an idle time.
process.on('disconnect', () => process.exit(0))

async function answer({ id, kind, input }: JobMessage): Promise<JobAnswer> {
  try {
    return { id, value: await (work[kind] as (input: unknown) => Promise<unknown>)(input) }
  } catch (error) {
    return { id, failure: failureOf(error, kind) }
  }
}

function failureOf(error: unknown, kind: string): JobFailure {
  if (error instanceof Refused) {
    const { code, params } = error.refusal
    return { refused: true, code, params, message: error.message }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { refused: false, code: `maker.${kind}.failed`, params: {}, message }
}
