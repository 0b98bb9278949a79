import { z } from 'zod'
import type { SettingKey } from '#kernel/domain.ts'

/** How a plain setting is asked for on a form. */
export type PlainKind = 'number' | 'text' | 'yes-no' | 'one-of' | 'list'

/** The kind of a setting with one plain value; null for one that needs a form of its own. */
export function plainKind(setting: SettingKey): PlainKind | null {
  const shape = z.toJSONSchema(setting.schema, { unrepresentable: 'any', io: 'input' })
  if (Array.isArray(shape.enum)) return 'one-of'
  if (shape.type === 'number' || shape.type === 'integer') return 'number'
  if (shape.type === 'boolean') return 'yes-no'
  if (shape.type === 'string') return 'text'
  const items = shape.items as { type?: string; enum?: unknown } | undefined
  return shape.type === 'array' && items?.type === 'string' && !items.enum ? 'list' : null
}

/** The values that a one-of setting offers. */
export function offered(setting: SettingKey): string[] {
  const { enum: values } = z.toJSONSchema(setting.schema, { unrepresentable: 'any', io: 'input' })
  return (values ?? []).map(String)
}

/** A typed text as the setting's own value; undefined when its Zod type refuses it. */
export function parsePlain(setting: SettingKey, typed: string): unknown {
  const kind = plainKind(setting)
  const clean = typed.trim()
  const given =
    kind === 'number'
      ? clean === ''
        ? undefined
        : Number(clean.replace(/[\s\u00a0]/g, '').replace(',', '.'))
      : kind === 'yes-no'
        ? clean === 'yes'
        : kind === 'list'
          ? clean
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean)
          : clean
  const read = setting.schema.safeParse(given)
  return read.success ? read.data : undefined
}

/** A value as it is typed into its field. */
export function typedPlain(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value ?? '')
}
