import type { z } from 'zod'
import { text } from '#model/text'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import { peopleTabs } from './peopleTabs.ts'
import type { PersonInList } from './persons.ts'

/** Everybody the organisation knows: what they are here, where they work, how to reach them. */
export const personList = list<z.output<typeof PersonInList>>()({
  route: 'GET /persons',
  title: text('Personer', 'People'),
  ofDay: true,
  filters: {
    q: { kind: 'search', address: 'q', name: text('Sök på namn eller e-post', 'Search by name or e-mail') },
    administration: {
      kind: 'thing',
      of: 'administration',
      address: 'forvaltning',
      name: text('Förvaltning', 'Administration'),
      all: text('Alla förvaltningar', 'All administrations'),
    },
    left: {
      kind: 'check',
      off: 'no',
      on: 'too',
      address: 'slutat',
      name: text('Visa även de som har slutat', 'Show those who have left too'),
    },
  },
  orders: { name: { name: text('Namn', 'Name') } },
  columns: {
    name: {
      heading: text('Person', 'Person'),
      text: ({ name }) => name,
      to: ({ id }) => `/personer/${id}`,
      under: 'leftOn',
    },
    titles: { heading: text('Är', 'Is'), text: ({ titles }) => listed(titles), width: '38%' },
    administration: {
      heading: text('Förvaltning', 'Administration'),
      text: ({ administration }) => administration?.name ?? null,
      to: ({ administration }) => administration && `/forvaltningar/${administration.id}`,
    },
    code: {
      heading: text('Förvaltningens kod', 'The administration’s code'),
      text: ({ administration }) => administration?.code ?? null,
    },
    email: {
      heading: text('E-post', 'E-mail'),
      text: ({ email }) => email,
      to: ({ email }) => email && `mailto:${email}`,
    },
    leftOn: { heading: text('Sista dag', 'Last day'), date: ({ leftOn }) => leftOn },
  },
  page: {
    address: '/personer',
    tabs: peopleTabs,
    shows: ['name', 'titles', 'administration', 'email'],
    heading: text('Personer', 'People'),
    sentence: text(
      'Alla som har en roll, en befattning eller en plats i ett forum, och de som kan få en.',
      'Everybody with a role, an office or a seat in a forum, and those who could get one.',
    ),
    add: { to: '/personer/ny', word: text('Lägg till person', 'Add a person') },
    none: {
      heading: text('Inga personer är registrerade', 'No people are registered'),
      why: text('Lägg till den första, eller läs in en lista.', 'Add the first, or import a list.'),
    },
    noneFiltered: text('Inga personer passar filtret', 'No people match the filter'),
  },
})
