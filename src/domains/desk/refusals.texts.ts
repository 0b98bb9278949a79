import { type Same, texts } from '#kernel/texts.ts'

const pl = texts({
  'desk.personal-data.pesel': 'Usuń numer PESEL. Zapisujemy pytanie, a nie osobę.',
  'desk.personal-data.phone': 'Usuń numer telefonu. Zapisujemy pytanie, a nie osobę.',
  'desk.personal-data.email': 'Usuń adres e-mail. Zapisujemy pytanie, a nie osobę.',
  'desk.enquiry.none-answered': 'Skoro tego nie mamy, wybierz „skierowano dalej” albo „bez odpowiedzi”.',
  'desk.enquiry.where': 'Napisz, dokąd skierowano, na przykład „urząd skarbowy”.',
  'desk.enquiry.no-answer': 'Wybierz odpowiedź z listy. Tej już nie ma.',
  'desk.enquiry.undone': 'Ten zapis już cofnięto.',
  'desk.enquiry.undo-late': 'Zapis można cofnąć przez {minutes} minut. Ten czas minął.',
  'desk.office-phone.twice': 'Ta osoba już jest na liście. Zmień jej numer.',
  'desk.office-phone.wrong': 'Podaj numer telefonu, na przykład 22 555 00 11.',
  'desk.review.concept': 'Wybierz potrzebę, do której należą te słowa.',
  'desk.review.note-new-service': 'Napisz, jakiej usługi brakuje.',
  'desk.review.note-unmet-need': 'Napisz, czego ludzie potrzebują.',
  'desk.review.note-set-aside': 'Napisz, dlaczego to odkładasz.',
  'desk.review.gone': 'Ktoś już o tym zdecydował. Wróć do listy.',
})

const uk = {
  'desk.personal-data.pesel': 'Видаліть номер PESEL. Ми записуємо питання, а не особу.',
  'desk.personal-data.phone': 'Видаліть номер телефону. Ми записуємо питання, а не особу.',
  'desk.personal-data.email': 'Видаліть електронну адресу. Ми записуємо питання, а не особу.',
  'desk.enquiry.none-answered': 'Якщо цього немає, виберіть «скеровано далі» або «без відповіді».',
  'desk.enquiry.where': 'Напишіть, куди скеровано, наприклад «податкова».',
  'desk.enquiry.no-answer': 'Виберіть відповідь зі списку. Цієї вже немає.',
  'desk.enquiry.undone': 'Цей запис уже скасовано.',
  'desk.enquiry.undo-late': 'Запис можна скасувати протягом {minutes} хвилин. Цей час минув.',
  'desk.office-phone.twice': 'Ця особа вже є у списку. Змініть її номер.',
  'desk.office-phone.wrong': 'Вкажіть номер телефону, наприклад 22 555 00 11.',
  'desk.review.concept': 'Виберіть потребу, до якої належать ці слова.',
  'desk.review.note-new-service': 'Напишіть, якої послуги бракує.',
  'desk.review.note-unmet-need': 'Напишіть, чого потребують люди.',
  'desk.review.note-set-aside': 'Напишіть, чому ви це відкладаєте.',
  'desk.review.gone': 'Хтось уже вирішив це. Поверніться до списку.',
} satisfies Same<typeof pl>

const en = {
  'desk.personal-data.pesel': 'Take out the PESEL number. We note the question, not the person.',
  'desk.personal-data.phone': 'Take out the phone number. We note the question, not the person.',
  'desk.personal-data.email': 'Take out the e-mail address. We note the question, not the person.',
  'desk.enquiry.none-answered': 'As we do not have it, choose "sent on" or "not answered".',
  'desk.enquiry.where': 'Write where the person was sent, for example "tax office".',
  'desk.enquiry.no-answer': 'Choose an answer from the list. This one is gone.',
  'desk.enquiry.undone': 'This note was taken back already.',
  'desk.enquiry.undo-late': 'A note can be taken back for {minutes} minutes. That time has passed.',
  'desk.office-phone.twice': 'This person is on the list already. Change the number there.',
  'desk.office-phone.wrong': 'Give a phone number, for example 22 555 00 11.',
  'desk.review.concept': 'Choose the need that these words belong to.',
  'desk.review.note-new-service': 'Write which service is missing.',
  'desk.review.note-unmet-need': 'Write what people need.',
  'desk.review.note-set-aside': 'Write why you set it aside.',
  'desk.review.gone': 'Somebody has decided this already. Go back to the list.',
} satisfies Same<typeof pl>

export const refusals = { pl, uk, en }
