import { type Same, texts } from '#kernel/texts.ts'

const pl = texts({
  'setup.centre.predecessor-with-day': 'Podaj i poprzednika, i dzień przekształcenia, albo zostaw oba puste.',
  'setup.centre.transformed-later':
    'Centrum już działa, więc dzień przekształcenia nie może być w przyszłości.',
  'setup.centre.opening-past': 'Planowany dzień otwarcia już minął. Podaj nowy albo zaznacz „działa”.',
  'setup.centre.bad-slug':
    'Krótka nazwa zaczyna się literą. Ma od 2 do 41 małych liter, cyfr lub łączników, bez polskich znaków.',
  'setup.centre.bad-name': 'Nazwa centrum ma od 3 do 200 znaków.',
  'setup.centre.bad-email': 'Podaj pełny adres e-mail administratora.',
  'setup.centre.slug-taken': 'Inne centrum ma już tę krótką nazwę. Wybierz inną.',
  'setup.area.teryt-digits': 'Numer TERYT gminy ma dokładnie 7 cyfr.',
  'setup.area.teryt-voivodeship': 'Dwie pierwsze cyfry to województwo: liczba parzysta od 02 do 32.',
  'setup.area.teryt-unit': 'Cyfry powiatu i gminy nie mogą być „00”.',
  'setup.area.teryt-kind': 'Ostatnia cyfra to rodzaj gminy: 1, 2, 3, 4, 5, 8 lub 9.',
  'setup.area.teryt-not-here': 'Osiedle i sołectwo nie mają numeru gminy. Zostaw to pole puste.',
  'setup.area.name-taken': 'Taki obszar już jest na liście. Jeśli jest zakończony, możesz go przywrócić.',
  'setup.host.bad-name': 'Podaj sam adres, na przykład cus.gmina.pl.',
  'setup.host.shared': 'Pod tym adresem działają wszystkie centra tej instalacji.',
  'setup.host.taken': 'Ten adres jest już zajęty.',
  'setup.wording.unknown-value': 'Strona nie zna wartości „{name}”. Użyj tylko wartości z tekstu domyślnego.',
  'setup.wording.plural-forms': 'Zachowaj wszystkie odmiany przy „{name}”, rozdzielone pionową kreską.',
  'setup.accessibility.future-day': 'Ten dzień jeszcze nie nadszedł.',
  'setup.accessibility.review-before': 'Przegląd nie może być wcześniejszy niż sporządzenie deklaracji.',
  'setup.accessibility.change-before': 'Zmiana strony nie może być wcześniejsza niż jej publikacja.',
  'setup.accessibility.no-assessor': 'Podaj, kto przeprowadził badanie.',
  'setup.accessibility.no-buildings': 'Opisz dostępność budynku: wejście, piętra, toaleta, pies asystujący.',
  'setup.barrier.no-contact': 'Podaj e-mail, numer telefonu albo adres, żebyśmy mogli odpowiedzieć.',
  'setup.barrier.answered': 'To zgłoszenie ma już odpowiedź.',
  'setup.barrier.no-email': 'Ta osoba nie podała adresu e-mail. Wybierz inny sposób odpowiedzi.',
  'setup.setting.wrong': 'Ta wartość nie pasuje do tego ustawienia.',
  'setup.contact.bad-email': 'Podaj adres e-mail, na przykład cus@gmina.pl.',
  'setup.contact.bad-phone': 'Podaj numer telefonu z co najmniej 9 cyframi.',
  'setup.contact.bad-delivery': 'Adres do e-Doręczeń wygląda tak: AE:PL-12345-67890-ABCDE-12.',
  'ui.accent.not-a-colour': 'Podaj kolor jako # i sześć znaków, na przykład #0b4d5a.',
  'ui.accent.too-pale':
    'Ten kolor jest za jasny: kontrast wynosi {ratio}, a potrzeba {least}. Wybierz ciemniejszy.',
})

const uk = {
  'setup.centre.predecessor-with-day':
    'Вкажіть і попередника, і день перетворення, або залиште обидва порожніми.',
  'setup.centre.transformed-later': 'Центр уже працює, тому день перетворення не може бути в майбутньому.',
  'setup.centre.opening-past': 'Запланований день відкриття вже минув. Вкажіть новий або позначте «працює».',
  'setup.centre.bad-slug':
    'Коротка назва починається з літери та має від 2 до 41 малих літер, цифр або дефісів.',
  'setup.centre.bad-name': 'Назва центру має від 3 до 200 символів.',
  'setup.centre.bad-email': 'Вкажіть повну електронну адресу адміністратора.',
  'setup.centre.slug-taken': 'Інший центр уже має цю коротку назву. Виберіть іншу.',
  'setup.area.teryt-digits': 'Номер TERYT ґміни має рівно 7 цифр.',
  'setup.area.teryt-voivodeship': 'Перші дві цифри — воєводство: парне число від 02 до 32.',
  'setup.area.teryt-unit': 'Цифри повіту та ґміни не можуть бути «00».',
  'setup.area.teryt-kind': 'Остання цифра — вид ґміни: 1, 2, 3, 4, 5, 8 або 9.',
  'setup.area.teryt-not-here': 'Район і село не мають номера ґміни. Залиште це поле порожнім.',
  'setup.area.name-taken': 'Така територія вже є у списку. Якщо вона завершена, її можна повернути.',
  'setup.host.bad-name': 'Вкажіть лише адресу, наприклад cus.gmina.pl.',
  'setup.host.shared': 'За цією адресою працюють усі центри цієї інсталяції.',
  'setup.host.taken': 'Ця адреса вже зайнята.',
  'setup.wording.unknown-value':
    'Сторінка не знає значення «{name}». Використовуйте лише значення з типового тексту.',
  'setup.wording.plural-forms': 'Збережіть усі форми біля «{name}», розділені вертикальною рискою.',
  'setup.accessibility.future-day': 'Цей день ще не настав.',
  'setup.accessibility.review-before': 'Перегляд не може бути раніше, ніж складено декларацію.',
  'setup.accessibility.change-before': 'Зміна сайту не може бути раніше його публікації.',
  'setup.accessibility.no-assessor': 'Вкажіть, хто провів перевірку.',
  'setup.accessibility.no-buildings': 'Опишіть доступність будівлі: вхід, поверхи, туалет, собака-помічник.',
  'setup.barrier.no-contact':
    'Вкажіть електронну адресу, телефон або поштову адресу, щоб ми могли відповісти.',
  'setup.barrier.answered': 'На це повідомлення вже є відповідь.',
  'setup.barrier.no-email': 'Ця людина не вказала електронної адреси. Виберіть інший спосіб відповіді.',
  'setup.setting.wrong': 'Це значення не підходить до цього налаштування.',
  'setup.contact.bad-email': 'Вкажіть електронну адресу, наприклад cus@gmina.pl.',
  'setup.contact.bad-phone': 'Вкажіть номер телефону, щонайменше 9 цифр.',
  'setup.contact.bad-delivery': 'Адреса e-Doręczenia виглядає так: AE:PL-12345-67890-ABCDE-12.',
  'ui.accent.not-a-colour': 'Вкажіть колір як # і шість знаків, наприклад #0b4d5a.',
  'ui.accent.too-pale': 'Цей колір надто світлий: контраст {ratio}, а потрібно {least}. Виберіть темніший.',
} satisfies Same<typeof pl>

const en = {
  'setup.centre.predecessor-with-day': 'Give both the predecessor and the day of transformation, or neither.',
  'setup.centre.transformed-later':
    'The centre works already, so its transformation cannot be in the future.',
  'setup.centre.opening-past': 'The planned day of opening has passed. Give a new one or choose “working”.',
  'setup.centre.bad-slug':
    'A short name begins with a letter and has 2 to 41 small letters, digits or hyphens.',
  'setup.centre.bad-name': 'The name of a centre has 3 to 200 characters.',
  'setup.centre.bad-email': 'Give the full e-mail address of the administrator.',
  'setup.centre.slug-taken': 'Another centre has this short name. Choose another.',
  'setup.area.teryt-digits': 'The TERYT number of a municipality has exactly 7 digits.',
  'setup.area.teryt-voivodeship': 'The first two digits are the voivodeship: an even number from 02 to 32.',
  'setup.area.teryt-unit': 'The digits of county and municipality cannot be “00”.',
  'setup.area.teryt-kind': 'The last digit is the kind of municipality: 1, 2, 3, 4, 5, 8 or 9.',
  'setup.area.teryt-not-here': 'An estate or village has no municipality number. Leave this field empty.',
  'setup.area.name-taken': 'This area is on the list already. If it has ended, you can bring it back.',
  'setup.host.bad-name': 'Give the bare address, for example cus.gmina.pl.',
  'setup.host.shared': 'All centres of this installation work at this address.',
  'setup.host.taken': 'This address is taken.',
  'setup.wording.unknown-value':
    'The page does not know the value “{name}”. Use only those of the default text.',
  'setup.wording.plural-forms': 'Keep all the forms at “{name}”, parted by a vertical bar.',
  'setup.accessibility.future-day': 'This day has not come yet.',
  'setup.accessibility.review-before': 'The review cannot be earlier than the statement itself.',
  'setup.accessibility.change-before': 'The site cannot have changed before it was published.',
  'setup.accessibility.no-assessor': 'Say who made the assessment.',
  'setup.accessibility.no-buildings': 'Describe the building: entrance, floors, toilet, assistance dogs.',
  'setup.barrier.no-contact': 'Give an e-mail, a phone number or an address, so that we can answer.',
  'setup.barrier.answered': 'This report has an answer already.',
  'setup.barrier.no-email': 'This person gave no e-mail address. Choose another way to answer.',
  'setup.setting.wrong': 'This value does not fit the setting.',
  'setup.contact.bad-email': 'Give an e-mail address, for example cus@gmina.pl.',
  'setup.contact.bad-phone': 'Give a phone number of at least 9 digits.',
  'setup.contact.bad-delivery': 'An e-delivery address looks like AE:PL-12345-67890-ABCDE-12.',
  'ui.accent.not-a-colour': 'Give the colour as # and six characters, for example #0b4d5a.',
  'ui.accent.too-pale':
    'This colour is too pale: its contrast is {ratio}, and {least} is needed. Choose a darker one.',
} satisfies Same<typeof pl>

/** Sentences of this domain's refusals, and of the colours that only its form asks for. */
export const refusals = { pl, uk, en }
