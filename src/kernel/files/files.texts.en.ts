import type { Same } from '#kernel/texts.ts'
import type { pl } from './files.texts.pl.ts'

export const en = {
  'files.too-large': 'The file “{name}” is too big. The limit is {maxMegabytes} MB.',
  'files.too-many': 'You chose too many files. You can send {maxFiles|file|files} at a time.',
  'files.empty': 'The file “{name}” is empty. Check it on your device and choose it again.',
  'files.broken': 'The form did not arrive complete. Please send it again.',
  'files.field-too-long': 'The text in this field is too long. Please shorten it.',
  'files.too-many-fields': 'The form has too many fields. Please open the page again.',
  'files.kind': 'We do not take this kind of file. You can send a photo, PDF, Word, Excel or text.',
  'files.encoding': 'We cannot read the letters in this file. Save it as UTF-8 and send it again.',
  'files.macros':
    'The document holds macros, which are a small program. Save it without macros and send it again.',
  'files.bomb': 'The file is too big when unpacked. We cannot take it.',
  'files.damaged': 'The file is damaged or locked with a password. Open it, save it again and send it.',
  'files.infected': 'A virus was found in this file. The file was not saved.',
  'files.picture.unreadable': 'We cannot read this picture. Save it as JPEG or PNG and send it again.',
} satisfies Same<typeof pl>
