import type { Same } from '#kernel/texts.ts'
import type { pl } from './open-data.portal.texts.pl.ts'

export const uk = {
  title: 'Відкриті дані',
  lead: 'Каталог послуг у файлах і для програм. Без облікового запису й без ключа.',
  filesTitle: 'Файли',
  csvLink: 'Послуги в таблиці (CSV)',
  csvAbout: 'Одна послуга в рядку. Відкриється в Excel або LibreOffice.',
  feedLink: 'Останні зміни (RSS)',
  feedAboutLink: 'Послуги, які нещодавно змінилися.',
  dcatLink: 'Опис наборів (DCAT-AP)',
  dcatAbout: 'Для порталів відкритих даних.',
  programsTitle: 'Для програмістів',
  hsdsTitle: 'Послуги за стандартом HSDS 3.1',
  hsdsAbout: 'Надавачі, місця, години, оплата й вільні місця. Сторінками або все одразу.',
  dumpLink: 'Усе одразу (ndjson)',
  openapiLink: 'Опис інтерфейсу (OpenAPI)',
  profileLink: 'Профіль HSDS-PL-CUS',
} satisfies Same<typeof pl>
