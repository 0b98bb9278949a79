/** The command was called with the wrong words: exit code 2 and how to use it. */
export class Usage extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Usage'
  }
}

/** One command of the operator. `usage` is what stands after its name. */
export interface Command {
  readonly usage: string
  readonly about: string
  run(args: readonly string[]): Promise<void>
}

/** Prints one JSON document, and nothing else, on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}
