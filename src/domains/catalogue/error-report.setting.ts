import { z } from 'zod'
import type { SettingKey } from '#kernel/domain.ts'

/** In how many days a reported error is answered. No law sets it; the centre promises it. */
export const errorAnswerSetting: SettingKey<number> = {
  key: 'catalogue.error-answer-days',
  schema: z.int().min(1).max(60),
  fallback: 7,
  title: 'W ile dni odpowiadamy na zgłoszenie błędu na karcie usługi',
}

/** After how many months the contact of an answered report is forgotten; what was wrong stays. */
export const errorContactSetting: SettingKey<number> = {
  key: 'catalogue.error-contact-months',
  schema: z.int().min(1).max(120),
  fallback: 12,
  title: 'Jak długo przechowujemy kontakt ze zgłoszenia błędu po odpowiedzi (w miesiącach)',
}
