import type { Route } from '#kernel/web/route.ts'
import { textFor } from './pattern-text.ts'

const parameter = /:(\w+)(?:\{((?:[^{}]|\{[^{}]*\})*)\})?\??/g

/**
 * The path of a route with a value in place of each parameter; one with a pattern gets a text that fits it.
 */
export function pathOf(route: Route, value: (name: string) => string): string {
  return route.path.replace(parameter, (_, name: string, pattern?: string) =>
    pattern ? textFor(pattern) : value(name),
  )
}

/** Names of the parameters that take any value, in the order of the path. */
export function parametersOf(route: Route): string[] {
  return [...route.path.matchAll(parameter)].flatMap(([, name, pattern]) => (pattern ? [] : [name!]))
}
