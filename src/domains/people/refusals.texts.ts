import { type Same, texts } from '#kernel/texts.ts'

const pl = texts({
  'people.login.wrong-email': 'Adres lub hasło się nie zgadza. Sprawdź oba i spróbuj ponownie.',
  'people.login.wrong-code': 'Ten kod nie pasuje. Wpisz nowy kod z aplikacji albo kod odzyskiwania.',
  'people.login.locked': 'Po kilku nieudanych próbach konto jest zamknięte na {minutes|minutę|minuty|minut}.',
  'people.login.no-role': 'To konto nie ma dziś żadnej roli. Poproś administratora o jej nadanie.',
  'people.role.not-held': 'Nie masz dziś tej roli. Wybierz inną z listy.',
  'people.password.too-short':
    'Hasło musi mieć co najmniej {min|znak|znaki|znaków}. Dobrze sprawdza się krótkie zdanie.',
  'people.password.too-long': 'Hasło może mieć najwyżej {max|znak|znaki|znaków}.',
  'people.password.too-easy': 'To hasło łatwo zgadnąć. Wybierz inne, na przykład kilka niezwiązanych słów.',
})

const uk = {
  'people.login.wrong-email': 'Адреса або пароль неправильні. Перевірте їх і спробуйте ще раз.',
  'people.login.wrong-code': 'Цей код не підходить. Введіть новий код із застосунку або код відновлення.',
  'people.login.locked':
    'Після кількох невдалих спроб обліковий запис закрито на {minutes|хвилину|хвилини|хвилин}.',
  'people.login.no-role': 'Цей обліковий запис сьогодні не має жодної ролі. Зверніться до адміністратора.',
  'people.role.not-held': 'Сьогодні ви не маєте цієї ролі. Виберіть іншу зі списку.',
  'people.password.too-short': 'Пароль має містити щонайменше {min|символ|символи|символів}.',
  'people.password.too-long': 'Пароль може містити щонайбільше {max|символ|символи|символів}.',
  'people.password.too-easy': 'Цей пароль легко вгадати. Виберіть інший, наприклад кілька непов’язаних слів.',
} satisfies Same<typeof pl>

const en = {
  'people.login.wrong-email': 'The address or the password is wrong. Check both and try again.',
  'people.login.wrong-code': 'This code does not fit. Type a new code or a recovery code.',
  'people.login.locked': 'After several wrong tries the account is closed for {minutes|minute|minutes}.',
  'people.login.no-role': 'This account has no role today. Ask the administrator for one.',
  'people.role.not-held': 'You do not hold this role today. Choose another from the list.',
  'people.password.too-short':
    'A password needs at least {min|character|characters}. A short sentence works well.',
  'people.password.too-long': 'A password may have at most {max|character|characters}.',
  'people.password.too-easy':
    'This password is easy to guess. Choose another, for example a few unrelated words.',
} satisfies Same<typeof pl>

/** Sentences of this domain's refusals. */
export const refusals = { pl, uk, en }
