import { z } from 'zod'
import type { SettingKey } from '#kernel/domain.ts'

/** Whether the centre sends text messages. Off until it has a gateway and agreed to its price. */
export const smsSetting: SettingKey<boolean> = {
  key: 'notifications.sms',
  schema: z.boolean(),
  fallback: false,
  title: 'Wysyłanie wiadomości SMS',
}
