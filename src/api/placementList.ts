import type { z } from 'zod'
import { text } from '#model/text'
import { typeOf } from './componentWords.ts'
import { list } from './list.ts'
import { placementStateWords } from './listWords.ts'
import type { PlacementInList } from './placements.ts'

const { confirmed, proposed } = placementStateWords

/** Where the components belong. */
export const placementList = list<z.output<typeof PlacementInList>>()({
  route: 'GET /placements',
  title: text('Komponenternas placering', 'Where the components belong'),
  ofDay: true,
  filters: {
    component: { kind: 'thing', of: 'it-component', name: text('Komponent', 'Component') },
    object: { kind: 'thing', of: 'object', name: text('Objekt', 'Object') },
    state: { kind: 'choice', values: { confirmed, proposed }, name: text('Läge', 'State') },
  },
  orders: { from: { name: text('Äldst först', 'Oldest first') } },
  columns: {
    component: { heading: text('Komponent', 'Component'), text: ({ component }) => component.name },
    type: { heading: text('Typ', 'Type'), text: ({ component }) => typeOf(component) },
    object: { heading: text('Objekt', 'Object'), text: ({ object }) => object.code },
    product: { heading: text('Objektprodukt', 'Object product'), text: ({ product }) => product?.name ?? null },
    state: {
      heading: text('Läge', 'State'),
      text: ({ decisionId }) => placementStateWords[decisionId === null ? 'proposed' : 'confirmed'],
    },
    from: { heading: text('Från', 'From'), date: ({ from }) => from },
    to: { heading: text('Till', 'To'), date: ({ to }) => to },
  },
})
