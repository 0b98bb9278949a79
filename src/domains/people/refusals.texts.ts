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
  'people.password.same': 'Nowe hasło jest takie samo jak obecne. Wybierz inne.',
  'people.password.not-same': 'Hasła się różnią. Wpisz nowe hasło drugi raz tak samo.',
  'people.password.wrong': 'To nie jest Twoje obecne hasło. Spróbuj ponownie.',
  'people.totp.not-set': 'Najpierw połącz konto z aplikacją z kodami.',
  'people.totp.wrong-code':
    'Ten kod nie pasuje. Sprawdź, czy telefon pokazuje dobrą godzinę, i wpisz nowy kod.',
  'people.account.suspended': 'To konto jest zawieszone. Najpierw je przywróć.',
  'people.account.self': 'Własnego konta nie możesz zawiesić. Poproś o to innego administratora.',
  'people.account.last-administrator':
    'To jedyny administrator bez daty końca. Najpierw nadaj tę rolę bezterminowo innej osobie.',
  'people.account.email-taken': 'Konto z tym adresem już istnieje. Znajdziesz je na liście pracowników.',
  'people.role.already-held': 'Ta osoba ma już tę rolę w podanych dniach. Zmień tamten wpis.',
  'people.role.ends-before': 'Rola nie może się skończyć, zanim się zacznie.',
  'people.link.wrong-code': 'Numer lub kod się nie zgadza. Sprawdź oba i spróbuj ponownie.',
  'people.link.resting':
    'Po kilku błędnych kodach ten numer jest zamknięty na {minutes|minutę|minuty|minut}. Możesz też do nas zadzwonić.',
  'people.link.spent': 'Kod wpisano błędnie zbyt wiele razy. Zadzwoń do nas, a damy Ci nowy.',
  'people.contact.none': 'Podaj co najmniej jedno: adres e-mail, telefon albo adres do listów.',
  'people.contact.no-such-email': 'Sprawdź adres e-mail. Powinien wyglądać tak: jan@poczta.pl.',
  'people.contact.no-such-phone':
    'Sprawdź numer telefonu. Wpisz dziewięć cyfr albo numer z kierunkowym kraju.',
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
  'people.password.same': 'Новий пароль такий самий, як теперішній. Виберіть інший.',
  'people.password.not-same': 'Паролі різняться. Введіть новий пароль удруге так само.',
  'people.password.wrong': 'Це не ваш теперішній пароль. Спробуйте ще раз.',
  'people.totp.not-set': 'Спершу під’єднайте застосунок із кодами.',
  'people.totp.wrong-code': 'Цей код не підходить. Перевірте годинник телефона та введіть новий код.',
  'people.account.suspended': 'Цей обліковий запис призупинено. Спершу відновіть його.',
  'people.account.self': 'Власний обліковий запис призупинити не можна. Попросіть іншого адміністратора.',
  'people.account.last-administrator':
    'Це єдиний адміністратор без дати закінчення. Спершу надайте цю роль іншій особі.',
  'people.account.email-taken': 'Обліковий запис із цією адресою вже існує. Він є у списку працівників.',
  'people.role.already-held': 'Ця особа вже має цю роль у вказані дні. Змініть той запис.',
  'people.role.ends-before': 'Роль не може закінчитися раніше, ніж почнеться.',
  'people.link.wrong-code': 'Номер або код неправильний. Перевірте їх і спробуйте ще раз.',
  'people.link.resting':
    'Після кількох неправильних кодів номер закрито на {minutes|хвилину|хвилини|хвилин}. Можете нам зателефонувати.',
  'people.link.spent': 'Код введено неправильно забагато разів. Зателефонуйте нам, і ми дамо новий.',
  'people.contact.none': 'Вкажіть щонайменше одне: електронну адресу, телефон або поштову адресу.',
  'people.contact.no-such-email': 'Перевірте електронну адресу. Приклад: jan@poczta.pl.',
  'people.contact.no-such-phone': 'Перевірте номер телефону. Введіть дев’ять цифр або номер із кодом країни.',
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
  'people.password.same': 'The new password is the same as the old one. Choose another.',
  'people.password.not-same': 'The passwords differ. Type the new password the same way twice.',
  'people.password.wrong': 'This is not your current password. Try again.',
  'people.totp.not-set': 'First connect a code application.',
  'people.totp.wrong-code': 'This code does not fit. Check the clock of the phone and type a new code.',
  'people.account.suspended': 'This account is suspended. Restore it first.',
  'people.account.self': 'You cannot suspend your own account. Ask another administrator.',
  'people.account.last-administrator':
    'This is the only administrator without an end date. First give that role to somebody else.',
  'people.account.email-taken':
    'There is an account with this address already. Find it in the list of staff.',
  'people.role.already-held': 'This person holds this role on those days already. Change that entry.',
  'people.role.ends-before': 'A role cannot end before it begins.',
  'people.link.wrong-code': 'The number or the code is wrong. Check both and try again.',
  'people.link.resting':
    'After several wrong codes this number is closed for {minutes|minute|minutes}. You can also call us.',
  'people.link.spent': 'The code was typed wrongly too many times. Call us and we will give you a new one.',
  'people.contact.none': 'Give at least one: an e-mail address, a phone number or a postal address.',
  'people.contact.no-such-email': 'Check the e-mail address. It should look like jan@poczta.pl.',
  'people.contact.no-such-phone':
    'Check the phone number. Type nine digits, or a number with its country code.',
} satisfies Same<typeof pl>

/** Sentences of this domain's refusals. */
export const refusals = { pl, uk, en }
