import { type Same, texts } from '#kernel/texts.ts'
import { proofRefusals } from './proof.refusals.texts.ts'
import { workRefusals } from './work.refusals.texts.ts'

const pl = texts({
  'community-plan.carry-over.done': 'Plan na następny rok już powstał z tego planu.',
  'community-plan.consultation.over': 'Konsultacje muszą trwać także po dzisiejszym dniu.',
  'community-plan.consultation.closed': 'Te konsultacje są już zamknięte.',
  'community-plan.consultation.not-yet': 'Te konsultacje jeszcze się nie zaczęły.',
  'community-plan.import.empty': 'Ten plik jest pusty. Wybierz plik z tekstem planu.',
  'community-plan.import.unreadable':
    'Nie możemy odczytać tego pliku. Zapisz go ponownie w programie Word albo wklej tekst.',
  'community-plan.import.too-large': 'Plik jest za duży. Najwięcej 20 MB.',
  'community-plan.import.wrong-type':
    'Tego rodzaju pliku nie czytamy. Użyj .docx, .html, .txt albo PDF z tekstem.',
  'community-plan.import.zip-bomb': 'Ten plik po rozpakowaniu jest podejrzanie duży. Wklej tekst planu.',
  'community-plan.import.macros':
    'Ten dokument zawiera makra. Zapisz go jako zwykły .docx i spróbuj ponownie.',
  'community-plan.import.not-a-plan':
    'W tym tekście nie znaleźliśmy ani celów, ani zadań. Sprawdź, czy to plan.',
  'community-plan.period.reversed': 'Koniec nie może być przed początkiem.',
  'community-plan.step.not-from-here': 'Stan planu zmienił się w międzyczasie. Otwórz plan ponownie.',
  'community-plan.step.reason-needed': 'Napisz krótko powód. Zostanie w historii planu.',
  'community-plan.step.empty-plan': 'Plan bez celów i zadań nie może zostać przyjęty.',
  'community-plan.step.remarks-open':
    'Najpierw odpowiedz na wszystkie uwagi. Bez odpowiedzi: {n|uwaga|uwagi|uwag}.',
  'community-plan.edit.frozen': 'Przyjęty tekst jest zamrożony. Aby go zmienić, zacznij aktualizację planu.',
  'community-plan.work.not-in-force': 'Pracę zapisuje się na planie, który obowiązuje.',
  'community-plan.report.not-in-force': 'Sprawozdanie zamyka się do planu, który obowiązuje.',
  'community-plan.report.no-conclusions': 'Najpierw napisz wnioski. Bez nich nie można zamknąć sprawozdania.',
  'community-plan.report.tasks-open':
    'Najpierw zapisz wynik każdego zadania. Bez wyniku: {n|zadanie|zadania|zadań}.',
  'community-plan.report.frozen': 'To sprawozdanie jest zamknięte i już się nie zmienia.',
  'community-plan.report.no-plan': 'To centrum nie ma przyjętego planu na {year} rok.',
  'community-plan.report.template-kind': 'Szablon musi być plikiem Word (.docx) bez makr.',
  'community-plan.report.template-missing': 'Dodaj plik z szablonem.',
})

const uk = {
  'community-plan.carry-over.done': 'План на наступний рік уже створено з цього плану.',
  'community-plan.consultation.over': 'Консультації мають тривати й після сьогоднішнього дня.',
  'community-plan.consultation.closed': 'Ці консультації вже закрито.',
  'community-plan.consultation.not-yet': 'Ці консультації ще не почалися.',
  'community-plan.import.empty': 'Цей файл порожній. Виберіть файл із текстом плану.',
  'community-plan.import.unreadable':
    'Ми не можемо прочитати цей файл. Збережіть його знову у Word або вставте текст.',
  'community-plan.import.too-large': 'Файл завеликий. Найбільше 20 МБ.',
  'community-plan.import.wrong-type':
    'Файли цього типу ми не читаємо. Використайте .docx, .html, .txt або PDF з текстом.',
  'community-plan.import.zip-bomb': 'Після розпакування файл підозріло великий. Вставте текст плану.',
  'community-plan.import.macros':
    'Цей документ містить макроси. Збережіть його як звичайний .docx і спробуйте ще раз.',
  'community-plan.import.not-a-plan':
    'У цьому тексті ми не знайшли ні цілей, ні завдань. Перевірте, чи це план.',
  'community-plan.period.reversed': 'Кінець не може бути раніше початку.',
  'community-plan.step.not-from-here': 'Стан плану тим часом змінився. Відкрийте план знову.',
  'community-plan.step.reason-needed': 'Коротко напишіть причину. Вона залишиться в історії плану.',
  'community-plan.step.empty-plan': 'План без цілей і завдань не можна прийняти.',
  'community-plan.step.remarks-open':
    'Спершу дайте відповідь на всі зауваження. Без відповіді: {n|зауваження|зауваження|зауважень}.',
  'community-plan.edit.frozen': 'Прийнятий текст заморожено. Щоб змінити його, почніть оновлення плану.',
  'community-plan.work.not-in-force': 'Роботу записують на плані, який діє.',
  'community-plan.report.not-in-force': 'Звіт закривають до плану, який діє.',
  'community-plan.report.no-conclusions': 'Спершу напишіть висновки. Без них звіт не можна закрити.',
  'community-plan.report.tasks-open':
    'Спершу запишіть результат кожного завдання. Без результату: {n|завдання|завдання|завдань}.',
  'community-plan.report.frozen': 'Цей звіт закрито, він більше не змінюється.',
  'community-plan.report.no-plan': 'Цей центр не має затвердженого плану на {year} рік.',
  'community-plan.report.template-kind': 'Шаблон має бути файлом Word (.docx) без макросів.',
  'community-plan.report.template-missing': 'Додайте файл із шаблоном.',
} satisfies Same<typeof pl>

const en = {
  'community-plan.carry-over.done': 'Next year’s plan was already made from this one.',
  'community-plan.consultation.over': 'A consultation must last beyond today.',
  'community-plan.consultation.closed': 'This consultation is closed.',
  'community-plan.consultation.not-yet': 'This consultation has not begun yet.',
  'community-plan.import.empty': 'This file is empty. Choose a file with the text of a plan.',
  'community-plan.import.unreadable': 'We cannot read this file. Save it again in Word or paste the text.',
  'community-plan.import.too-large': 'The file is too large. At most 20 MB.',
  'community-plan.import.wrong-type':
    'We do not read this kind of file. Use .docx, .html, .txt or a PDF with text.',
  'community-plan.import.zip-bomb': 'Unpacked, this file is suspiciously large. Paste the text of the plan.',
  'community-plan.import.macros': 'This document contains macros. Save it as a plain .docx and try again.',
  'community-plan.import.not-a-plan':
    'We found neither goals nor tasks in this text. Check that it is a plan.',
  'community-plan.period.reversed': 'The end cannot come before the beginning.',
  'community-plan.step.not-from-here': 'The plan changed its state meanwhile. Open the plan again.',
  'community-plan.step.reason-needed':
    'Write the reason in a few words. It stays in the history of the plan.',
  'community-plan.step.empty-plan': 'A plan without goals and tasks cannot be approved.',
  'community-plan.step.remarks-open': 'Answer all remarks first. Without an answer: {n|remark|remarks}.',
  'community-plan.edit.frozen': 'The approved text is frozen. To change it, start an update of the plan.',
  'community-plan.work.not-in-force': 'Work is noted on a plan that is in force.',
  'community-plan.report.not-in-force': 'Only the report of a plan in force can be closed.',
  'community-plan.report.no-conclusions':
    'Write the conclusions first. The report cannot be closed without them.',
  'community-plan.report.tasks-open':
    'Note the outcome of every task first. Without an outcome: {n|task|tasks}.',
  'community-plan.report.frozen': 'This report is closed and no longer changes.',
  'community-plan.report.no-plan': 'This centre has no approved plan for {year}.',
  'community-plan.report.template-kind': 'The template must be a Word file (.docx) without macros.',
  'community-plan.report.template-missing': 'Add a file with the template.',
} satisfies Same<typeof pl>

/** Sentences of this domain's refusals. */
export const refusals = {
  pl: { ...pl, ...workRefusals.pl, ...proofRefusals.pl },
  uk: { ...uk, ...workRefusals.uk, ...proofRefusals.uk },
  en: { ...en, ...workRefusals.en, ...proofRefusals.en },
}
