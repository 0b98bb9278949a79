import { texts } from '#kernel/texts.ts'

export const pl = texts({
  title: 'Wejście dla pracowników',
  lead: 'Mieszkańcy nie potrzebują konta. Wszystkie sprawy załatwią na stronie głównej albo u nas.',
  email: 'Adres e-mail',
  password: 'Hasło',
  enter: 'Wejdź',
  wrong: 'Adres lub hasło się nie zgadza. Sprawdź oba i spróbuj ponownie.',
  wrongCode: 'Ten kod nie pasuje. Wpisz nowy kod z aplikacji albo kod odzyskiwania.',
  locked:
    'Po kilku nieudanych próbach konto jest zamknięte na {minutes|minutę|minuty|minut}. Potem spróbuj ponownie.',
  noRole: 'To konto nie ma dziś żadnej roli. Poproś administratora o jej nadanie.',
  codeTitle: 'Drugi krok: kod',
  codeLead:
    'Otwórz aplikację z kodami na telefonie i przepisz sześć cyfr. Bez telefonu użyj kodu odzyskiwania.',
  code: 'Kod',
  tooLate: 'Minęło za dużo czasu. Zacznij od hasła.',
  demoTitle: 'Konta pokazowe',
  demoLead: 'Wybierz osobę i zobacz Splot jej oczami.',
  demoEnter: 'Wejdź jako {name}',
  roleTitle: 'W jakiej roli pracujesz teraz?',
  roleLead: 'Prawa zależą od wybranej roli. Zmienisz ją w każdej chwili.',
  role: 'Rola',
  switch: 'Przełącz',
  switched: 'Rola została zmieniona.',
  left: 'Wylogowano. Do zobaczenia!',
})
