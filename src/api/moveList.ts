import type { z } from 'zod'
import { text } from '#model/text'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import { moveStateWords } from './listWords.ts'
import type { MoveInList } from './placements.ts'

/** Moves between objects: what is proposed, and which groups haven't decided yet. */
export const moveList = list<z.output<typeof MoveInList>>()({
  route: 'GET /component-moves',
  title: text('Flyttar av komponenter', 'Moves of components'),
  filters: {
    state: { kind: 'choice', values: moveStateWords, name: text('Läge', 'State') },
    object: { kind: 'thing', of: 'object', address: 'objekt', name: text('Objekt', 'Object') },
    component: { kind: 'thing', of: 'it-component', name: text('Komponent', 'Component') },
  },
  orders: { proposedOn: { name: text('Äldst först', 'Oldest first') } },
  columns: {
    component: { heading: text('Komponent', 'Component'), text: ({ component }) => component.name },
    from: { heading: text('Från objekt', 'From object'), text: ({ fromObject }) => fromObject.code },
    to: { heading: text('Till objekt', 'To object'), text: ({ toObject }) => toObject.code },
    product: { heading: text('Till objektprodukt', 'To product'), text: ({ toProduct }) => toProduct?.name ?? null },
    reason: { heading: text('Varför', 'Why'), text: ({ reason }) => reason },
    proposedOn: { heading: text('Föreslagen', 'Proposed'), date: ({ proposedOn }) => proposedOn },
    state: { heading: text('Läge', 'State'), text: ({ state }) => moveStateWords[state] },
    awaiting: {
      heading: text('Väntar på beslut i', 'Waits for a decision in'),
      text: ({ awaiting }) => listed(awaiting.map(({ code }) => code)),
    },
  },
  page: {
    address: '/flyttar',
    heading: text('Flyttar', 'Moves'),
    sentence: text(
      'En komponent byter objekt när båda objektens styrgrupper har beslutat, eller portföljstyrgruppen.',
      "A component changes object when both objects' steering groups have decided, or the portfolio steering group.",
    ),
    none: {
      heading: text('Inga flyttar att visa', 'No moves to show'),
      why: text('En flytt föreslås på komponentens sida.', "A move is proposed on the component's page."),
    },
    views: {
      name: text('Läge', 'State'),
      address: 'lage',
      of: {
        open: { name: text('Pågår', 'Under way'), asks: { state: 'open' } },
        done: { name: text('Genomförda', 'Carried out'), asks: { state: 'done' } },
        withdrawn: { name: text('Tillbakadragna', 'Withdrawn'), asks: { state: 'withdrawn' } },
        alla: { name: text('Alla', 'All'), asks: {} },
      },
    },
  },
})
