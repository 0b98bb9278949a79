import type { ModelValues } from '#domains/lending/equipment.ts'

/** A model of the demonstration with how many items it has. */
export interface ModelFacts {
  readonly items: number
  /** The letters of its inventory numbers. */
  readonly letters: string
  readonly values: ModelValues
}

const plain = {
  ...{ description_uk: null, description_en: null, by_hour: false, asks_instruction: false },
  ...{ asks_certificate: false, first_groups: [] },
}
const care = { ...plain, kind: 'rehabilitation', cleaning_days: 1 } as const
const forCare: ModelValues['first_groups'] = ['sudden', 'disabled', 'carer']
const event = { ...plain, kind: 'event', cleaning_days: 1, loan_days_max: 7 } as const

/** What the store of the demonstration lends. */
export const models: readonly ModelFacts[] = [
  {
    ...{ items: 5, letters: 'WI' },
    values: {
      ...{ ...care, name: 'Wózek inwalidzki składany', deposit_grosze: 5000n, loan_days_max: 90 },
      description: 'Wózek ręczny, szerokość siedziska 45 cm. Mieści się w bagażniku.',
      description_uk: 'Ручний візок, ширина сидіння 45 см. Вміщується в багажник.',
      description_en: 'A manual wheelchair, seat 45 cm wide. It fits in a car boot.',
      ...{ asks_instruction: true, asks_certificate: true, first_groups: forCare },
    },
  },
  {
    ...{ items: 2, letters: 'ŁR' },
    values: {
      ...{ ...care, name: 'Łóżko rehabilitacyjne elektryczne', deposit_grosze: 25000n, loan_days_max: 180 },
      description: 'Łóżko na pilota, z materacem. Przywozimy i składamy.',
      ...{ cleaning_days: 3, asks_instruction: true, asks_certificate: true, first_groups: forCare },
    },
  },
  {
    ...{ items: 4, letters: 'BA' },
    values: {
      ...{ ...care, name: 'Balkonik z kółkami', deposit_grosze: 5000n, loan_days_max: 90 },
      ...{ description: 'Wysokość od 78 do 95 cm.', first_groups: ['senior', 'sudden'] },
    },
  },
  {
    ...{ items: 5, letters: 'KU' },
    values: {
      ...{ ...care, name: 'Kule łokciowe (para)', deposit_grosze: 2000n, loan_days_max: 60 },
      ...{ description: 'Para kul z regulacją wysokości.', first_groups: ['sudden'] },
    },
  },
  {
    ...{ items: 2, letters: 'MP' },
    values: {
      ...{ ...care, name: 'Materac przeciwodleżynowy', deposit_grosze: 10000n, loan_days_max: 120 },
      ...{ description: 'Materac z pompą.', cleaning_days: 2, asks_certificate: true, first_groups: forCare },
    },
  },
  {
    ...{ items: 2, letters: 'KT' },
    values: {
      ...{ ...care, name: 'Krzesło toaletowe', deposit_grosze: 5000n, loan_days_max: 90 },
      ...{ description: null, first_groups: forCare },
    },
  },
  {
    ...{ items: 1, letters: 'PO' },
    values: {
      ...{ ...care, name: 'Podnośnik do wanny', deposit_grosze: 15000n, loan_days_max: 90 },
      ...{ description: 'Do 120 kg.', asks_instruction: true, first_groups: forCare },
    },
  },
  {
    ...{ items: 4, letters: 'NA' },
    values: {
      ...{ ...event, name: 'Namiot 3 × 3 m', deposit_grosze: 10000n },
      ...{ description: 'Namiot wystawowy z obciążnikami.', first_groups: ['organisation'] },
    },
  },
  {
    ...{ items: 3, letters: 'ST' },
    values: {
      ...event,
      name: 'Stół składany',
      deposit_grosze: 0n,
      description: 'Długość 180 cm.',
      cleaning_days: 0,
    },
  },
  {
    ...{ items: 2, letters: 'NG' },
    values: {
      ...{
        ...event,
        name: 'Nagłośnienie przenośne',
        deposit_grosze: 20000n,
        by_hour: true,
        cleaning_days: 0,
      },
      ...{ description: 'Głośnik z mikrofonem bezprzewodowym.', asks_instruction: true },
    },
  },
  {
    ...{ items: 3, letters: 'RZ' },
    values: {
      ...{ ...plain, kind: 'electronics', name: 'Projektor', deposit_grosze: 20000n, loan_days_max: 7 },
      ...{ description: 'Z kablem HDMI i ekranem 2 m.', by_hour: true, cleaning_days: 0 },
    },
  },
  {
    ...{ items: 3, letters: 'LA' },
    values: {
      ...{ ...plain, kind: 'electronics', name: 'Laptop do nauki', deposit_grosze: 0n, loan_days_max: 30 },
      ...{ description: 'Z systemem po polsku i po ukraińsku.', cleaning_days: 1, first_groups: ['senior'] },
    },
  },
  {
    ...{ items: 2, letters: 'WK' },
    values: {
      ...{ ...plain, kind: 'tool', name: 'Wiertarka udarowa', deposit_grosze: 5000n, loan_days_max: 7 },
      ...{ description: 'Z zestawem wierteł.', cleaning_days: 0 },
    },
  },
  {
    ...{ items: 2, letters: 'SO' },
    values: {
      ...{ ...plain, kind: 'tool', name: 'Sekator na wysięgniku', deposit_grosze: 2000n, loan_days_max: 7 },
      ...{ description: null, cleaning_days: 0 },
    },
  },
]

/** Made-up borrowers. */
export const borrowers = [
  ...['Halina Brzozówka', 'Tadeusz Kalinka', 'Wanda Sowińczyk', 'Oksana Werbenko', 'Jerzy Malwin'],
  ...['Krystyna Dereniowa', 'Ryszard Topolak', 'Danuta Wrzosek-Lipa', 'Marian Jaworzyn', 'Bożena Olszanek'],
  ...['Koło Gospodyń w Zarzeczu', 'Klub Seniora „Pogodni”', 'Rada Rodziców przy ul. Szkolnej'],
] as const
