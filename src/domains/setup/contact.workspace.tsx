import { z } from 'zod'
import { speak } from '#kernel/texts.ts'
import { optionalText } from '#kernel/web/fields.ts'
import type { Route } from '#kernel/web/route.ts'
import { Fieldset, type FormState, TextField } from '#ui/form.tsx'
import { isEmail } from './barrier.rules.ts'
import { pl } from './contact.workspace.texts.pl.ts'
import { FieldsInThree, fieldsInThree, readInThree, startInThree } from './in-three.tsx'
import { paths } from './paths.ts'
import { settingForm } from './setting-form.workspace.tsx'
import { contactSetting, officersSetting, privacySetting, wordsSetting } from './setting-keys.ts'

const t = speak({ pl }, 'pl')

const checked = (fits: (value: string) => boolean, code: string) =>
  optionalText(300).refine((value) => value === null || fits(value), code)
const email = checked(isEmail, 'setup.contact.bad-email')
const phone = checked((value) => value.replace(/\D/g, '').length >= 9, 'setup.contact.bad-phone')
const delivery = checked(
  (value) => /^AE:PL-\d{5}-\d{5}-[A-Z]{5}-\d{2}$/.test(value),
  'setup.contact.bad-delivery',
)
const link = checked((value) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(value), 'form.no-such-link')

const contactForm = settingForm({
  path: paths.contactForm,
  setting: contactSetting,
  title: t('contactTitle'),
  lead: t('contactLead'),
  schema: z.object({ address: optionalText(300), phone, email, deliveryAddress: delivery, bip: link }),
  start: (value) => value,
  read: (given) => ({
    address: given.address ?? '',
    phone: given.phone ?? '',
    email: given.email ?? '',
    deliveryAddress: given.deliveryAddress ?? '',
    bip: given.bip ?? '',
  }),
  fields: (form) => (
    <>
      <TextField form={form} name="address" label={t('address')} hint={t('addressHint')} width="full" />
      <TextField form={form} name="phone" label={t('phone')} kind="tel" />
      <TextField form={form} name="email" label={t('email')} kind="email" />
      <TextField form={form} name="deliveryAddress" label={t('deliveryAddress')} hint={t('deliveryHint')} />
      <TextField form={form} name="bip" label={t('bip')} kind="url" width="full" />
    </>
  ),
})

const texts = ['welcome', 'about', 'hours', 'coming'] as const

const wordsForm = settingForm({
  path: paths.words,
  setting: wordsSetting,
  title: t('wordsTitle'),
  lead: t('wordsLead'),
  schema: z.object({
    ...fieldsInThree('welcome', 1000),
    ...fieldsInThree('about'),
    ...fieldsInThree('hours', 1000),
    ...fieldsInThree('coming'),
  }),
  start: (value) => Object.assign({}, ...texts.map((name) => startInThree(name, value[name]))),
  read: (given) => ({
    welcome: readInThree(given, 'welcome'),
    about: readInThree(given, 'about'),
    hours: readInThree(given, 'hours'),
    coming: readInThree(given, 'coming'),
  }),
  fields: (form) => (
    <>
      <FieldsInThree form={form} name="welcome" legend={t('welcome')} />
      <FieldsInThree form={form} name="about" legend={t('about')} hint={t('aboutHint')} rows={5} />
      <FieldsInThree form={form} name="hours" legend={t('hours')} hint={t('hoursHint')} rows={5} />
      <FieldsInThree form={form} name="coming" legend={t('coming')} hint={t('comingHint')} rows={5} />
    </>
  ),
})

const roles = ['director', 'organiser', 'coordinator', 'dataProtection'] as const
type Part = `${(typeof roles)[number]}.${'name' | 'phone' | 'email'}`

const officersForm = settingForm({
  path: paths.officers,
  setting: officersSetting,
  title: t('officersTitle'),
  lead: t('officersLead'),
  schema: z.object(
    Object.fromEntries(
      roles.flatMap((role) => [
        [`${role}.name`, optionalText(150)],
        [`${role}.phone`, phone],
        [`${role}.email`, email],
      ]),
    ) as Record<Part, typeof email>,
  ),
  start: (value) =>
    Object.fromEntries(
      roles.flatMap((role) =>
        (['name', 'phone', 'email'] as const).map((part) => [`${role}.${part}`, value[role][part]]),
      ),
    ),
  read: (given) => {
    const officer = (role: (typeof roles)[number]) => ({
      name: given[`${role}.name`] ?? '',
      phone: given[`${role}.phone`] ?? '',
      email: given[`${role}.email`] ?? '',
    })
    return {
      director: officer('director'),
      organiser: officer('organiser'),
      coordinator: officer('coordinator'),
      dataProtection: officer('dataProtection'),
    }
  },
  fields: (form) => roles.map((role) => <OfficerFields form={form} role={role} />),
})

function OfficerFields({ form, role }: { form: FormState; role: (typeof roles)[number] }) {
  return (
    <Fieldset legend={t(role)}>
      <TextField form={form} name={`${role}.name`} label={t('name')} hint={t('public')} />
      <TextField form={form} name={`${role}.phone`} label={t('phone')} kind="tel" />
      <TextField form={form} name={`${role}.email`} label={t('email')} kind="email" />
    </Fieldset>
  )
}

const privacyForm = settingForm({
  path: paths.privacyForm,
  setting: privacySetting,
  title: t('privacyTitle'),
  lead: t('privacyLead'),
  schema: z.object({ ...fieldsInThree('recipients'), ...fieldsInThree('extra') }),
  start: (value) => ({
    ...startInThree('recipients', value.recipients),
    ...startInThree('extra', value.extra),
  }),
  read: (given) => ({ recipients: readInThree(given, 'recipients'), extra: readInThree(given, 'extra') }),
  fields: (form) => (
    <>
      <FieldsInThree form={form} name="recipients" legend={t('recipients')} hint={t('recipientsHint')} />
      <FieldsInThree form={form} name="extra" legend={t('extra')} rows={5} />
    </>
  ),
})

/** Forms of the texts that the public reads: contact, words, people in charge, privacy. */
export const contactFormRoutes: readonly Route[] = [
  ...contactForm,
  ...wordsForm,
  ...officersForm,
  ...privacyForm,
]
