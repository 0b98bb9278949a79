import { type FormLimits, FormRefused, receiveForm } from '#kernel/files/receive.ts'
import type { House } from '#kernel/house.ts'
import type { Fields } from '#kernel/web/fields.ts'
import type { Input, UploadLimits } from '#kernel/web/route.ts'

const text: FormLimits = { maxFileBytes: 0, maxFiles: 0, maxFieldBytes: 400_000, maxFields: 3_000 }

/** Reads what a write brought. A form that takes no files gets none, whatever was sent. */
export async function receive(
  request: globalThis.Request,
  upload: UploadLimits | null,
  house: House,
): Promise<Input> {
  try {
    const form = await receiveForm(request, upload ? { ...text, ...upload } : text, house.stage)
    return { fields: withoutNul(form.fields), files: form.files, refusal: null, broken: form.broken }
  } catch (error) {
    if (error instanceof FormRefused)
      return { fields: withoutNul(error.fields), files: [], refusal: error.refusal }
    throw error
  }
}

// PostgreSQL keeps no NUL in text, and nobody types one.
function withoutNul(fields: Fields): Fields {
  return new Map([...fields].map(([name, values]) => [clean(name), values.map(clean)]))
}

function clean(text: string): string {
  return text.replaceAll('\0', '')
}
