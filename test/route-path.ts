import type { Route } from '#kernel/web/route.ts'
import { textFor } from './pattern-text.ts'

const parameter = /:\w+(?:\{((?:[^{}]|\{[^{}]*\})*)\})?\??/g

/**
 * The path of a route with a value in place of each parameter; one with a pattern gets a text that fits it.
 */
export function pathOf(route: Route, value: () => string): string {
  return route.path.replace(parameter, (_, pattern?: string) => (pattern ? textFor(pattern) : value()))
}
