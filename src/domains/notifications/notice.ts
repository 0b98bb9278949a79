/**
 * The ways a notice goes to a person. A call is made by staff and logged; a letter is printed and posted by
 * them.
 */
export type Channel = 'email' | 'sms' | 'call' | 'letter'

export const channelTitles: Readonly<Record<Channel, string>> = {
  email: 'e-mail',
  sms: 'SMS',
  call: 'telefon',
  letter: 'list',
}
