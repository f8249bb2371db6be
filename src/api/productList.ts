import type { z } from 'zod'
import { text } from '#model/text'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import { placementStateWords, subareaWords } from './listWords.ts'
import type { ProductInList } from './objectProducts.ts'

const { confirmed, proposed } = placementStateWords

/** What objects answer for. */
export const productList = list<z.output<typeof ProductInList>>()({
  route: 'GET /object-products',
  title: text('Objektprodukter', 'Object products'),
  ofDay: true,
  filters: {
    object: { kind: 'thing', of: 'object', name: text('Objekt', 'Object') },
    state: { kind: 'choice', values: { confirmed, proposed }, name: text('Läge', 'State') },
    q: { kind: 'search', name: text('Sökord', 'Search words') },
  },
  orders: { name: { name: text('Namn', 'Name') } },
  columns: {
    name: { heading: text('Objektprodukt', 'Object product'), text: ({ name }) => name },
    subarea: { heading: text('Delområde', 'Subarea'), text: ({ subarea }) => subareaWords[subarea] },
    object: { heading: text('Objekt', 'Object'), text: ({ object }) => object.code },
    objectName: { heading: text('Objektets namn', 'Name of the object'), text: ({ object }) => object.name },
    state: { heading: text('Läge', 'State'), text: ({ state }) => placementStateWords[state] },
    contact: { heading: text('Kontaktperson', 'Contact person'), text: ({ contact }) => contact?.name ?? null },
    coordinators: {
      heading: text('Samordnas av', 'Coordinated by'),
      text: ({ coordinators }) => listed(coordinators.map(({ name }) => name)),
    },
    from: { heading: text('Från', 'From'), date: ({ from }) => from },
    to: { heading: text('Till', 'To'), date: ({ to }) => to },
  },
})
