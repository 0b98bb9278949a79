import { Button, ConfirmButton, DisabledButton } from '#ui/button.tsx'
import { CopyText, OnPaper, PrintButton } from '#ui/copy.tsx'
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  Fieldset,
  FileField,
  Form,
  type FormState,
  formTitle,
  freshForm,
  HiddenField,
  MonthField,
  NumberField,
  RadioGroup,
  SelectField,
  SubmitRow,
  TextArea,
  TextField,
  TimeField,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Steps } from '#ui/steps.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Public } from './frame.tsx'

const wrong: FormState = {
  language: 'pl',
  values: {
    name: 'Anna "Ania" <Wzorcowa>',
    phone: '12',
    way: 'telefon',
    needs: ['winda'],
    'start.month': '3',
    people: 'dużo',
  },
  errors: new Map([
    ['phone', 'Wpisz numer telefonu: 9 cyfr, na przykład 600 100 200.'],
    ['people', 'Wpisz liczbę osób cyframi.'],
    ['way', 'Wybierz, jak mamy się z Tobą skontaktować.'],
    ['start', 'Wpisz rok.'],
    ['agree', 'Zaznacz, że znasz zasady.'],
  ]),
}

const crumbs = [
  { label: 'Strona główna', href: '/' },
  { label: 'Wydarzenia', href: '/wydarzenia' },
]

function fields(form: FormState) {
  return (
    <>
      <TextField form={form} name="name" label="Imię i nazwisko" autocomplete="name" required />
      <TextField
        form={form}
        name="phone"
        label="Telefon"
        kind="tel"
        autocomplete="tel"
        hint="Zadzwonimy tylko wtedy, gdy coś się zmieni."
        required
        width="middle"
      />
      <NumberField form={form} name="people" label="Ile osób przyjdzie" unit="osób" required />
      <RadioGroup
        form={form}
        name="way"
        label="Jak mamy się z Tobą skontaktować?"
        options={[
          { value: 'telefon', label: 'Telefonicznie', hint: 'Od poniedziałku do piątku, 8:00–16:00.' },
          { value: 'list', label: 'Listem' },
        ]}
      />
      <CheckboxGroup
        form={form}
        name="needs"
        label="Czego potrzebujesz na miejscu?"
        hint="Możesz zaznaczyć kilka odpowiedzi."
        required={false}
        options={[
          { value: 'winda', label: 'Wejście bez schodów' },
          { value: 'pjm', label: 'Tłumacz języka migowego' },
        ]}
      />
      <MonthField form={form} name="start" label="Od kiedy?" />
    </>
  )
}

export const formWrong = (
  <Public title={formTitle('Zapis na warsztaty', wrong)} breadcrumbs={crumbs}>
    <Steps
      language="pl"
      current={2}
      steps={[
        { label: 'Termin', href: '/1' },
        { label: 'Twoje dane' },
        { label: 'Zgody' },
        { label: 'Sprawdź' },
      ]}
    />
    <PageTitle title="Zapis na warsztaty" />
    <Form form={wrong} action="/zapis" formKey="k1" version={3} draft="/szkic">
      {fields(wrong)}
      <CheckboxField form={wrong} name="agree" label="Znam zasady warsztatów" required />
      <SubmitRow label="Dalej">
        <Button name="save" value="1">
          Zapisz i wyślij mi link
        </Button>
      </SubmitRow>
    </Form>
  </Public>
)

const fresh = freshForm('pl', { day: '2026-03-03', time: '17:00' })

export const formFresh = (
  <Public title="Nowe wydarzenie" breadcrumbs={crumbs}>
    <PageTitle title="Prośba o salę" lead="Odpowiemy w ciągu dwóch dni roboczych." />
    <Form form={fresh} action="/sala" formKey="k2" multipart>
      <HiddenField name="room" value="7" />
      <Fieldset legend="Kiedy">
        <DateField form={fresh} name="day" label="Dzień" required />
        <TimeField form={fresh} name="time" label="Godzina" required />
      </Fieldset>
      <SelectField
        form={fresh}
        name="place"
        label="Miejsce"
        empty="Wybierz z listy"
        options={[{ value: 'a', label: 'Sala duża (40 osób)' }]}
      />
      <TextArea form={fresh} name="what" label="Co chcesz zrobić?" hint="Dwa, trzy zdania wystarczą." />
      <FileField
        form={fresh}
        name="photos"
        label="Zdjęcia"
        multiple
        accept="image/*"
        maxBytes={12_000_000}
        required={false}
      />
      <RadioGroup
        form={fresh}
        name="open"
        label="Czy każdy może przyjść?"
        inline
        options={[
          { value: 'tak', label: 'Tak' },
          { value: 'nie', label: 'Nie' },
        ]}
      />
      <SubmitRow label="Wyślij prośbę" />
    </Form>
  </Public>
)

export const answers = (
  <Public title="Sprawdź odpowiedzi" breadcrumbs={crumbs}>
    <PageTitle title="Sprawdź, zanim wyślesz" />
    <SummaryList
      language="pl"
      rows={[
        { term: 'Imię i nazwisko', value: 'Anna Wzorcowa', change: '/1' },
        { term: 'Telefon', value: '600 100 200', change: '/2' },
        { term: 'Termin', value: 'wtorek, 3 marca 2026, 17:00–19:00', change: '/3' },
        { term: 'Uwagi', value: '', change: '/4' },
      ]}
    />
    <Notice kind="info" language="pl" title="Co będzie dalej">
      <p>Odpowiemy do 10 marca 2026. Zapis możesz odwołać w każdej chwili.</p>
    </Notice>
    <Notice kind="success" language="pl">
      <p>Zapisaliśmy Cię. Numer zgłoszenia: 2026/0147.</p>
    </Notice>
    <Notice kind="error" language="pl" title="Nie udało się wysłać">
      <p>Ktoś właśnie zajął ostatnie miejsce. Możemy dopisać Cię do listy rezerwowej.</p>
    </Notice>
    <CopyText
      id="link"
      label="Twój link do zgłoszenia"
      value="https://przyklad.example/z/8Kd0-w2Lq"
      language="pl"
    />
    <DisabledButton
      id="late"
      label="Zapisz się"
      reason="Zapisy skończyły się 1 marca 2026. Zadzwoń, a sprawdzimy, czy ktoś zrezygnował."
    />
    <ConfirmButton
      language="pl"
      action="/odwolaj"
      label="Odwołaj zapis"
      verb="odwołaj"
      question="Czy na pewno chcesz odwołać zapis? Miejsce dostanie kolejna osoba z listy."
      formKey="k3"
    />
    <p>
      <PrintButton language="pl" />
    </p>
    <p>
      Zasady opisuje <a href="/zasady">regulamin warsztatów</a>.
    </p>
    <OnPaper>
      <p>Podpis: ……………………………</p>
    </OnPaper>
  </Public>
)
