import type { z } from 'zod'
import { sentence } from '#model/sentence'
import { text } from '#model/text'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import type { ObjectInList } from './objects.ts'

type Listed = z.output<typeof ObjectInList>

/** "objektägare verksamhet: Anna Ek; objektledare verksamhet: vakant". */
const peopleOn = (side: 'business' | 'it', people: Listed['people']) =>
  listed(
    people
      .filter((each) => each.side === side)
      .map(({ title, person, coming }) => listed([title, person?.name ?? vacantUntil(coming)], ': ')),
    '; ',
  )

const comes = sentence('vakant, {name} tillträder {day}', 'vacant, {name} begins on {day}')

const vacantUntil = (coming: Listed['people'][number]['coming']) =>
  coming === null ? text('vakant', 'vacant') : comes({ name: coming.person.name, day: coming.from })

/** The objects, by code. */
export const objectList = list<Listed>()({
  route: 'GET /objects',
  title: text('Objekt', 'Objects'),
  ofDay: true,
  filters: {
    q: { kind: 'search', name: text('Sökord', 'Search words') },
    category: { kind: 'word', name: text('Kategori', 'Category') },
  },
  orders: {
    opened: { name: text('Som de har öppnats', 'As they were opened') },
    code: { name: text('Kod', 'Code') },
  },
  columns: {
    code: { heading: text('Kod', 'Code'), text: ({ code }) => code },
    name: { heading: text('Objekt', 'Object'), text: ({ name }) => name },
    category: { heading: text('Kategori', 'Category'), text: ({ category }) => category?.name ?? null },
    partOf: { heading: text('Del av', 'Part of'), text: ({ partOf }) => partOf?.code ?? null },
    supports: {
      heading: text('Stödjer', 'Supports'),
      text: ({ supportsAll, supports }) =>
        supportsAll
          ? text('alla förvaltningar', 'all administrations')
          : listed(supports.filter(({ how }) => how === 'direct').map(({ name }) => name)),
    },
    business: { heading: text('Verksamhet', 'Business'), text: ({ people }) => peopleOn('business', people) },
    it: { heading: text('It', 'IT'), text: ({ people }) => peopleOn('it', people) },
    seats: { heading: text('Platser', 'Places'), number: ({ seats }) => seats.total },
    filled: { heading: text('Tillsatta', 'Filled'), number: ({ seats }) => seats.filled },
    products: { heading: text('Objektprodukter', 'Object products'), number: ({ products }) => products },
    findings: { heading: text('Brister', 'Findings'), number: ({ findings }) => findings },
    from: { heading: text('Från', 'From'), date: ({ from }) => from },
    to: { heading: text('Till', 'To'), date: ({ to }) => to },
  },
})
