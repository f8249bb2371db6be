import type { z } from 'zod'
import { text } from '#model/text'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import type { OfficeInList } from './offices.ts'
import { peopleTabs } from './peopleTabs.ts'

/** Places in the line, those that the model knows first, and who holds them. */
export const officeList = list<z.output<typeof OfficeInList>>()({
  route: 'GET /offices',
  title: text('Befattningar', 'Offices'),
  ofDay: true,
  filters: {
    q: { kind: 'search', name: text('Sökord', 'Search words') },
    kind: { kind: 'word', name: text('Slag', 'Kind') },
    administration: {
      kind: 'thing',
      of: 'administration',
      address: 'forvaltning',
      name: text('Förvaltning', 'Administration'),
      all: text('Alla förvaltningar', 'All administrations'),
    },
  },
  orders: { title: { name: text('De i modellen först', 'Those in the model first') } },
  columns: {
    title: { heading: text('Befattning', 'Office'), text: ({ title }) => title },
    kind: { heading: text('I modellen', 'In the model'), text: ({ kindName }) => kindName },
    administration: {
      heading: text('Förvaltning', 'Administration'),
      text: ({ administration }) => administration?.name ?? null,
      to: ({ administration }) => administration && `/forvaltningar/${administration.id}`,
    },
    code: {
      heading: text('Förvaltningens kod', 'The administration’s code'),
      text: ({ administration }) => administration?.code ?? null,
    },
    holders: {
      heading: text('Innehavare', 'Holder'),
      text: ({ holders }) => listed(holders.map(({ person }) => person.name)),
    },
    vacantSince: { heading: text('Vakant sedan', 'Vacant since'), date: ({ vacantSince }) => vacantSince },
    coming: { heading: text('Tillträder', 'To begin'), text: ({ coming }) => coming?.person.name ?? null },
    comingFrom: { heading: text('Tillträder den', 'Begins on'), date: ({ coming }) => coming?.from ?? null },
    from: { heading: text('Från', 'From'), date: ({ from }) => from },
    to: { heading: text('Till', 'To'), date: ({ to }) => to },
  },
  page: {
    address: '/befattningar',
    tabs: peopleTabs,
    heading: text('Befattningar', 'Offices'),
    sentence: text(
      'Platser i linjen. Några av dem har mandat i modellen.',
      'Places in the line. Some of them hold mandates in the model.',
    ),
    add: { to: '/befattningar/ny', word: text('Lägg till befattning', 'Add an office') },
    none: { heading: text('Inga befattningar att visa', 'No offices to show') },
  },
})
