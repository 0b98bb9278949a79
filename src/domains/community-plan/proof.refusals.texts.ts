import { type Same, texts } from '#kernel/texts.ts'

const pl = texts({
  'community-plan.documentation.file': '„{name}”: {why}',
  'community-plan.documentation.heic':
    '„{name}”: formatu HEIC nie przyjmujemy. Zapisz zdjęcie jako JPEG i wybierz je ponownie.',
  'community-plan.documentation.not-a-picture': '„{name}” to nie zdjęcie. Dodaj ten plik jako dokument.',
  'community-plan.documentation.file-gone':
    'Pliki czekały ponad dobę i zostały usunięte. Wybierz je ponownie.',
  'community-plan.documentation.same-bytes':
    'Takie same pliki są już w dokumentacji: {n}. Zdecyduj, które pominąć.',
  'community-plan.documentation.empty': 'Wybierz plik, podaj adres strony albo napisz notatkę.',
  'community-plan.documentation.no-photo': 'Wybierz przynajmniej jedno zdjęcie.',
  'community-plan.documentation.no-words': 'Zapisz, co powiedziała ta osoba, albo dołącz plik.',
  'community-plan.documentation.whose-voice': 'Napisz, kto mówi. Wystarczy rola, bez nazwiska.',
  'community-plan.documentation.no-binding': 'Wybierz działanie albo zaznacz przynajmniej jedno zadanie.',
  'community-plan.documentation.no-link': 'Podaj pełny adres, na przykład https://gmina.pl/ulotka.',
  'community-plan.documentation.in-future': 'Ten dzień jest dopiero przed nami. Podaj dzień do dziś.',
  'community-plan.documentation.names-people':
    'Lista obecności zawiera nazwiska, więc potrzebuje zgody. Zaznacz, czy zgoda jest.',
  'community-plan.documentation.not-accepted': 'Opublikować można dokument, który został przyjęty.',
  'community-plan.documentation.no-consent': 'Brakuje zgody osób, które można rozpoznać.',
  'community-plan.documentation.no-alt': 'Najpierw napisz, co widać na zdjęciu.',
  'community-plan.documentation.put-away': 'Ten wpis jest wycofany. Najpierw go przywróć.',
  'community-plan.documentation.moved': 'Ktoś zmienił ten wpis w międzyczasie. Otwórz go ponownie.',
  'community-plan.documentation.reason-needed': 'Napisz krótko powód. Zostanie w historii.',
  'community-plan.documentation.accepted-already':
    'Ten wpis jest już przyjęty. Poprawić może go osoba, która przyjmuje dokumenty.',
  'community-plan.documentation.holds-evidence':
    'Od tego dokumentu zależą przyjęte dowody zmiany: {n}. Najpierw dołącz do nich inny dokument.',
  'community-plan.evidence.no-document': 'Wybierz przynajmniej jeden dokument.',
  'community-plan.evidence.no-accepted-document':
    'Dowód potrzebuje przynajmniej jednego przyjętego dokumentu. Najpierw przyjmij dokument.',
  'community-plan.evidence.not-accepted': 'Opublikować można dowód, który został przyjęty.',
})

const uk = {
  'community-plan.documentation.file': '«{name}»: {why}',
  'community-plan.documentation.heic':
    '«{name}»: формат HEIC ми не приймаємо. Збережіть фото як JPEG і виберіть його знову.',
  'community-plan.documentation.not-a-picture': '«{name}» — це не фото. Додайте цей файл як документ.',
  'community-plan.documentation.file-gone': 'Файли чекали понад добу, і їх було вилучено. Виберіть їх знову.',
  'community-plan.documentation.same-bytes':
    'Такі самі файли вже є в документації: {n}. Вирішіть, які пропустити.',
  'community-plan.documentation.empty': 'Виберіть файл, вкажіть адресу сторінки або напишіть нотатку.',
  'community-plan.documentation.no-photo': 'Виберіть щонайменше одне фото.',
  'community-plan.documentation.no-words': 'Запишіть, що сказала ця особа, або додайте файл.',
  'community-plan.documentation.whose-voice': 'Напишіть, хто говорить. Досить ролі, без прізвища.',
  'community-plan.documentation.no-binding': 'Виберіть захід або позначте щонайменше одне завдання.',
  'community-plan.documentation.no-link': 'Вкажіть повну адресу, наприклад https://gmina.pl/ulotka.',
  'community-plan.documentation.in-future': 'Цей день ще попереду. Вкажіть день не пізніше сьогодні.',
  'community-plan.documentation.names-people':
    'Список присутніх містить прізвища, тому потребує згоди. Позначте, чи є згода.',
  'community-plan.documentation.not-accepted': 'Опублікувати можна документ, який прийнято.',
  'community-plan.documentation.no-consent': 'Бракує згоди осіб, яких можна впізнати.',
  'community-plan.documentation.no-alt': 'Спершу напишіть, що видно на фото.',
  'community-plan.documentation.put-away': 'Цей запис відкликано. Спершу відновіть його.',
  'community-plan.documentation.moved': 'Хтось тим часом змінив цей запис. Відкрийте його знову.',
  'community-plan.documentation.reason-needed': 'Коротко напишіть причину. Вона залишиться в історії.',
  'community-plan.documentation.accepted-already':
    'Цей запис уже прийнято. Виправити його може особа, яка приймає документи.',
  'community-plan.documentation.holds-evidence':
    'Від цього документа залежать прийняті докази зміни: {n}. Спершу додайте до них інший документ.',
  'community-plan.evidence.no-document': 'Виберіть щонайменше один документ.',
  'community-plan.evidence.no-accepted-document':
    'Доказ потребує щонайменше одного прийнятого документа. Спершу прийміть документ.',
  'community-plan.evidence.not-accepted': 'Опублікувати можна доказ, який прийнято.',
} satisfies Same<typeof pl>

const en = {
  'community-plan.documentation.file': '“{name}”: {why}',
  'community-plan.documentation.heic':
    '“{name}”: we do not take HEIC. Save the photograph as JPEG and choose it again.',
  'community-plan.documentation.not-a-picture': '“{name}” is not a photograph. Add this file as a document.',
  'community-plan.documentation.file-gone':
    'The files waited for more than a day and were removed. Choose them again.',
  'community-plan.documentation.same-bytes':
    'The same files are in the documentation already: {n}. Decide which to leave out.',
  'community-plan.documentation.empty': 'Choose a file, give the address of a page or write a note.',
  'community-plan.documentation.no-photo': 'Choose at least one photograph.',
  'community-plan.documentation.no-words': 'Write down what the person said, or attach a file.',
  'community-plan.documentation.whose-voice': 'Write who speaks. A role will do, without a name.',
  'community-plan.documentation.no-binding': 'Choose an activity or tick at least one task.',
  'community-plan.documentation.no-link': 'Give the whole address, like https://gmina.pl/ulotka.',
  'community-plan.documentation.in-future': 'That day is still ahead. Give a day up to today.',
  'community-plan.documentation.names-people':
    'An attendance list holds names, so it needs consent. Say whether there is consent.',
  'community-plan.documentation.not-accepted': 'Only an accepted document can be published.',
  'community-plan.documentation.no-consent': 'Consent of the people who can be recognised is missing.',
  'community-plan.documentation.no-alt': 'First write what the photograph shows.',
  'community-plan.documentation.put-away': 'This entry is withdrawn. Take it back first.',
  'community-plan.documentation.moved': 'Somebody changed this entry meanwhile. Open it again.',
  'community-plan.documentation.reason-needed': 'Write the reason in a few words. It stays in the history.',
  'community-plan.documentation.accepted-already':
    'This entry is accepted. Whoever accepts documents can correct it.',
  'community-plan.documentation.holds-evidence':
    'Accepted evidence depends on this document: {n}. First attach another document to it.',
  'community-plan.evidence.no-document': 'Choose at least one document.',
  'community-plan.evidence.no-accepted-document':
    'Evidence needs at least one accepted document. Accept a document first.',
  'community-plan.evidence.not-accepted': 'Only accepted evidence can be published.',
} satisfies Same<typeof pl>

/** Sentences for documentation and evidence of change. */
export const proofRefusals = { pl, uk, en }
