import type { z } from 'zod'
import { coreFieldNames } from '#model/components/coreFieldNames'
import { text } from '#model/text'
import type { AttestationInList } from './componentShapes.ts'
import { typeOf } from './componentWords.ts'
import { list } from './list.ts'
import { listed } from './listExport.ts'
import { sideWords, yesOrNo } from './listWords.ts'

/** Components that somebody answers for, and when it was last said that what is told of them is right. */
export const attestationList = list<z.output<typeof AttestationInList>>()({
  route: 'GET /attestations',
  title: text('Att intyga', 'To attest'),
  ofDay: true,
  filters: {
    /** The one who asks, where nobody is named. */
    responsible: { kind: 'thing', of: 'person', name: text('Ansvarig', 'Responsible') },
    due: { kind: 'flag', name: text('Dags att intyga', 'Due for attesting') },
  },
  orders: { attested: { name: text('Längst sedan den intygades', 'Longest since attested') } },
  columns: {
    component: { heading: text('Komponent', 'Component'), text: ({ component }) => component.name },
    type: { heading: text('Typ', 'Type'), text: ({ component }) => typeOf(component) },
    object: { heading: text('Objekt', 'Object'), text: ({ component }) => component.object?.code ?? null },
    sides: { heading: text('Sida', 'Side'), text: ({ sides }) => listed(sides.map((side) => sideWords[side])) },
    attestedOn: { heading: text('Intygad', 'Attested'), date: ({ attestedOn }) => attestedOn },
    due: { heading: text('Dags att intyga', 'Due'), text: ({ due }) => yesOrNo(due) },
    holes: { heading: text('Saknas', 'Missing'), text: ({ holes }) => listed(holes.map((id) => coreFieldNames[id])) },
  },
})
