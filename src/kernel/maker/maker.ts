import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { log } from '#kernel/log.ts'
import { Refused, refusal } from '#kernel/refusal.ts'
import type { JobAnswer, JobFailure, JobKind, Jobs } from './jobs.ts'

/** The heavy work that is done outside this process, one job at a time. */
export interface Maker {
  /** Typesets a tagged PDF/UA-1. Throws MakerFailed with the typesetter's words, e.g. no alt text. */
  pdf(input: Jobs['pdf']['input']): Promise<Jobs['pdf']['output']>
  /** Makes a picture ours. Throws Refused `files.picture.unreadable` for anything that is no sane picture. */
  picture(input: Jobs['picture']['input']): Promise<Jobs['picture']['output']>
  /** Fills a Word template. Throws Refused `maker.word.template` {why} when the template itself is wrong. */
  word(input: Jobs['word']['input']): Promise<Jobs['word']['output']>
  /** Draws an SVG that we made ourselves as PNG. */
  svg(input: Jobs['svg']['input']): Promise<Jobs['svg']['output']>
  /** The child's process id while there is one; null when it has not started or has been let go. */
  pid(): number | null
  /** Ends the child; what still waits fails with MakerFailed `maker.stopped`. */
  stop(): Promise<void>
}

export interface MakerOptions {
  /** The child is let go after so long without work. */
  readonly idleMs?: number
  /** A job that takes longer is ended with its child. */
  readonly jobMs?: number
  /** More waiting jobs than this are refused with `maker.busy`. */
  readonly maxWaiting?: number
}

/** A job failed, not by its input's fault: `maker.<kind>.failed | crashed | too-slow`, `maker.stopped`. */
export class MakerFailed extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'MakerFailed'
    this.code = code
  }
}

interface WaitingJob {
  readonly kind: JobKind
  readonly input: unknown
  readonly settle: (answer: JobAnswer) => void
  tries: number
}

interface State {
  child: ChildProcess | null
  running: WaitingJob | null
  readonly waiting: WaitingJob[]
  readonly options: Required<MakerOptions>
  timer: NodeJS.Timeout | null
  lastId: number
  stopped: boolean
}

const program = fileURLToPath(new URL('./maker-child.ts', import.meta.url))

/** Sets the maker up. The child starts with the first job and is let go when there is nothing to do. */
export function startMaker(options: MakerOptions = {}): Maker {
  const state: State = {
    child: null,
    running: null,
    waiting: [],
    options: { idleMs: 60_000, jobMs: 60_000, maxWaiting: 200, ...options },
    timer: null,
    lastId: 0,
    stopped: false,
  }
  const ask =
    <K extends JobKind>(kind: K) =>
    (input: Jobs[K]['input']) =>
      enqueue(state, kind, input) as Promise<Jobs[K]['output']>
  return {
    pdf: ask('pdf'),
    word: ask('word'),
    svg: ask('svg'),
    picture: (input) =>
      ask('picture')(input).catch((error: unknown) => {
        // A picture that kills or stalls the decoder twice is as unreadable as one that it refuses.
        const deadly = error instanceof MakerFailed && /crashed|too-slow/.test(error.code)
        throw deadly ? new Refused(refusal('files.picture.unreadable')) : error
      }),
    pid: () => state.child?.pid ?? null,
    stop: () => stop(state),
  }
}

function enqueue(state: State, kind: JobKind, input: unknown): Promise<unknown> {
  if (state.stopped) return Promise.reject(new MakerFailed('maker.stopped', 'the maker has been stopped'))
  if (state.waiting.length >= state.options.maxWaiting) {
    return Promise.reject(new Refused(refusal('maker.busy')))
  }
  return new Promise((resolve, reject) => {
    const settle = (answer: JobAnswer) =>
      'failure' in answer ? reject(errorOf(answer.failure)) : resolve(answer.value)
    state.waiting.push({ kind, input, settle, tries: 0 })
    next(state)
  })
}

function next(state: State): void {
  if (state.running) return
  clear(state)
  const job = state.waiting.shift()
  if (!job) {
    idle(state)
    return
  }
  state.running = job
  job.tries += 1
  state.child ??= startChild(state)
  hold(state.child, true)
  state.timer = setTimeout(() => tooSlow(state), state.options.jobMs)
  state.lastId += 1
  // A child that is already gone answers by its exit, not by this callback.
  state.child.send({ id: state.lastId, kind: job.kind, input: job.input }, () => {})
}

function startChild(state: State): ChildProcess {
  const child = fork(program, [], {
    serialization: 'advanced', // bytes as bytes
    execArgv: ['--max-old-space-size=768'],
    // It reads what strangers sent, so it gets no secret of the environment.
    env: Object.fromEntries(
      ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'SPLOT_LOG'].flatMap((name) =>
        process.env[name] === undefined ? [] : [[name, process.env[name]]],
      ),
    ),
  })
  child.on('message', (message) => {
    const answer = message as JobAnswer
    if (child === state.child && answer.id === state.lastId) finish(state, answer)
  })
  child.on('error', () => {}) // 'exit' follows, or the send fails and the time limit ends the job
  child.on('exit', (code, signal) => childGone(state, { child, code, signal }))
  return child
}

function childGone(
  state: State,
  gone: { child: ChildProcess; code: number | null; signal: string | null },
): void {
  if (gone.child !== state.child) return
  state.child = null
  const job = state.running
  if (!job) return
  log('warn', 'maker.child-died', { kind: job.kind, code: gone.code, signal: gone.signal, tries: job.tries })
  if (job.tries < 2) {
    state.running = null
    state.waiting.unshift(job)
    next(state)
  } else {
    const message = `the child process died twice (${gone.signal ?? gone.code})`
    finish(state, failed(`maker.${job.kind}.crashed`, message))
  }
}

function tooSlow(state: State): void {
  const { kind } = state.running!
  dropChild(state)
  finish(state, failed(`maker.${kind}.too-slow`, `took more than ${state.options.jobMs} ms`))
}

function finish(state: State, answer: JobAnswer): void {
  const job = state.running
  state.running = null
  job?.settle(answer)
  next(state)
}

/** Nothing to do: the child may not keep this process alive, and goes after its idle time. */
function idle(state: State): void {
  const { child } = state
  if (!child) return
  hold(child, false)
  state.timer = setTimeout(() => {
    state.child = null
    child.disconnect()
  }, state.options.idleMs)
  state.timer.unref()
}

async function stop(state: State): Promise<void> {
  state.stopped = true
  clear(state)
  const left = [state.running, ...state.waiting.splice(0)]
  state.running = null
  const { child } = state
  const gone = child && child.exitCode === null && child.signalCode === null
  const ended = gone ? new Promise((resolve) => child.once('exit', resolve)) : null
  if (gone) hold(child, true) // else this process could end before its child
  dropChild(state)
  for (const job of left) job?.settle(failed('maker.stopped', 'the maker has been stopped'))
  await ended
}

function dropChild(state: State): void {
  state.child?.kill('SIGKILL')
  state.child = null
}

function clear(state: State): void {
  if (state.timer) clearTimeout(state.timer)
  state.timer = null
}

function hold(child: ChildProcess, held: boolean): void {
  if (held) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}

function failed(code: string, message: string): JobAnswer {
  return { id: 0, failure: { refused: false, code, message, params: {} } }
}

function errorOf(failure: JobFailure): Error {
  if (failure.refused) return new Refused(refusal(failure.code, { ...failure.params }))
  return new MakerFailed(failure.code, failure.message)
}
