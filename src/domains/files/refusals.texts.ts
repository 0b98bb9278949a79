import { en as filesEn } from '#kernel/files/files.texts.en.ts'
import { pl as filesPl } from '#kernel/files/files.texts.pl.ts'
import { uk as filesUk } from '#kernel/files/files.texts.uk.ts'
import { en as makerEn } from '#kernel/maker/maker.texts.en.ts'
import { pl as makerPl } from '#kernel/maker/maker.texts.pl.ts'
import { uk as makerUk } from '#kernel/maker/maker.texts.uk.ts'

/** Sentences of refusals about files; the kernel's words, declared here because domains declare sentences. */
export const refusals = {
  pl: { ...filesPl, ...makerPl },
  uk: { ...filesUk, ...makerUk },
  en: { ...filesEn, ...makerEn },
}
