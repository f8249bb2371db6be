import { type StructureChange, withChange } from '#model/changes'
import { assignBusinessComponent, businessComponentAssigned } from '#model/components/assigning'
import { businessComponentRegistered, registerBusinessComponent } from '#model/components/businessComponents'
import { contentConfirmed } from '#model/components/confirming'
import { moveConsulted, moveDecided, moveProposed, proposeMove } from '#model/components/moving'
import { Governance } from '#model/governance'
import type { BusinessComponentType } from '#model/shapes/componentKinds'
import { allowed, type Growing, type Happening, noteOf, registrar } from '../growing.ts'
import { demoId, keyOf, objectId, officeId, personId, productId } from '../ids.ts'
import { componentId } from './components.ts'

type Support = readonly [
  name: string,
  type: BusinessComponentType,
  code: string,
  product: string,
  about: readonly string[],
  administration: string,
]

/** Routines, guides and templates beside the systems. The operation answers for them, but for a few. */
const supports: readonly Support[] = [
  ['Rutin för registrering av insatser', 'routine', 'VSOA', 'Hemtjänst', ['hemvist', 'turvis'], 'vof'],
  ['Lathund Hemvist mobil', 'guide', 'VSOA', 'Hemtjänst', ['hemvist-mobil'], 'vof'],
  ['Reservrutin när journalen inte går att nå', 'routine', 'VSOA', 'Hälso- och sjukvård', ['vardvis'], 'vof'],
  ['Utbildning för nya handläggare', 'training', 'VSOA', 'Ekonomiskt bistånd', ['forsorjningsvis'], 'sof'],
  ['Mall för biståndsbeslut', 'template', 'VSOA', 'Myndighet äldre', ['bistandsvis'], 'vof'],
  ['Behörighetsmatris familjevård', 'permissions', 'VSOA', 'Individ och familj', ['familjevis'], 'sof'],
  ['Klassning av elevuppgifter', 'classification', 'UKF', 'Elevadministration', ['skolvis'], 'uf'],
  ['Lathund frånvaro för vårdnadshavare', 'guide', 'UKF', 'Elevadministration', ['franvarovis'], 'uf'],
  ['Handbok för betygssättning i Betygsboken', 'handbook', 'UKF', 'Elevadministration', ['betygsboken'], 'uf'],
  ['Rutin för placering i förskola', 'routine', 'UKF', 'Placering och kö', ['kovis'], 'uf'],
  ['Rutin för skolskjuts med kartunderlag', 'routine', 'UKF', 'Skolskjuts', ['skjutsvis', 'kartvis'], 'uf'],
  ['Arbetssätt för digitala prov', 'way-of-working', 'UKF', 'Prov och bedömning', ['provvis'], 'uf'],
  ['Handledning meröppet', 'guide', 'UKF', 'Bibliotek', ['meroppet'], 'kof'],
  ['Rutin för diarieföring av bygglov', 'routine', 'SAM', 'Bygglov', ['byggvis', 'arendevis'], 'msf'],
  ['Ritningsanvisning', 'handbook', 'SAM', 'Fastighet', ['ritningshanteraren'], 'msf'],
  ['Lathund kartuttag', 'guide', 'SAM', 'Kartor och geodata', ['kartvis'], 'msf'],
  ['Rutin för lönekörning', 'routine', 'KOP', 'Lön', ['lonevis'], 'vss'],
  ['Attestordning i Fakturaflödet', 'permissions', 'KOP', 'Ekonomi', ['fakturaflodet'], 'vss'],
  ['Mall för nämndprotokoll', 'template', 'KOP', 'Nämndprocess', ['namndvis'], 'klf'],
  ['Utbildning i webbtillgänglighet', 'training', 'KOP', 'Webb och intranät', ['webbvis', 'intranatet'], 'klf'],
  ['Informationshanteringsplan i tillämpning', 'information', 'KOP', 'E-arkiv', ['arkivvis'], 'klf'],
  ['Handbok för den digitala arbetsplatsen', 'handbook', 'FST', 'Digital arbetsplats', ['kontorspaketet'], 'klf'],
]

const registered: Happening = {
  on: '2023-03-13',
  tell: (growing, { acting, governance, now }) => {
    const made = supports.map(([name, type, code, product, about, administration]) => {
      const order = registerBusinessComponent.body.parse({
        ...{ name, type, objectId: objectId(code), productId: productId(code, product), from: '2023-03-13' },
        itComponentIds: about.map(componentId),
        administrationId: demoId(`administration/${administration}`),
      })
      const ids = acting(`component/${keyOf(name)}`, `placement/${keyOf(name)}`)
      return allowed(businessComponentRegistered(order, ids, governance), name)
    })
    const notes = made.map(({ component }) => ({
      ...{ at: now, actor: registrar.accountId, act: 'business-components.register', clause: null },
      ...{ subjectType: 'business-component', subjectId: component.id, body: { after: component } },
    }))
    const added = {
      components: made.map(({ component }) => component),
      placements: made.flatMap(({ change }) => change.added?.placements ?? []),
    }
    return grown(growing, { added }, notes)
  },
}

/** UKF's group was not asked. */
const confirmed: readonly Happening[] = ['VSOA', 'SAM', 'KOP'].map((code) => ({
  on: '2023-05-10',
  tell: (growing, { acting, governance }) => {
    const componentIds = supports.filter((each) => each[2] === code).map(([name]) => componentId(keyOf(name)))
    const decision = {
      by: { kind: 'forum', forumId: `object-steering-group~${objectId(code)}` } as const,
      ...{ on: '2023-05-10', reference: `OSG ${code} 2023 § 17` },
    }
    const ids = acting(`decision/confirm-support/${code}`)
    const done = allowed(contentConfirmed({ productIds: [], componentIds, decision }, ids, governance), code)
    const note = noteOf('placements.confirm', ['decision', done.decision.id], done.decision, {
      after: { decision: done.decision, components: componentIds.length },
    })
    return grown(growing, done.change, [note])
  },
}))

type Assigned = readonly [name: string, by: string, owner: string, on: string, reference: string, reviewOn: string]

/** UKF's routine is about SAM's map; the one on journals should have been looked over in the autumn. */
const assignments: readonly Assigned[] = [
  ['Rutin för skolskjuts med kartunderlag', 'uf', 'Petra Sandell', '2025-02-10', 'UF 2025-00087', '2027-02-10'],
  ['Reservrutin när journalen inte går att nå', 'vof', 'Pia Hellberg', '2024-10-07', 'VOF 2024-01220', '2026-10-01'],
  ['Attestordning i Fakturaflödet', 'vss', 'Kjell-Åke Bromander', '2025-11-17', 'VSS 2025-00410', '2026-12-15'],
]

const assigned: readonly Happening[] = assignments.map(([name, by, owner, on, reference, reviewOn]) => ({
  on,
  tell: (growing, { acting, governance }) => {
    const component = governance.component(componentId(keyOf(name)))
    if (component?.kind !== 'business') throw new Error(`Vretaby: ${name} is missing`)
    const order = assignBusinessComponent.body.parse({
      ...{ ownerPersonId: personId(owner), reviewOn },
      decision: { by: { kind: 'office', officeId: officeId(`head-of-administration/${by}`) }, on, reference },
    })
    const ids = acting(`decision/assignment/${keyOf(name)}`)
    const done = allowed(businessComponentAssigned(component, order, ids, governance), name)
    const { component: after, decision, change } = done
    const about = ['business-component', component.id] as const
    return grown(growing, change, [
      noteOf(assignBusinessComponent.id, about, decision, { before: component, after, decision }),
    ])
  },
}))

/** One move has one group's decision and waits for the other's; one has just been proposed. */
const moves: readonly Happening[] = [
  {
    on: '2026-10-12',
    tell: (growing, { acting, governance }) => {
      const order = proposeMove.body.parse({
        componentId: componentId('bokvis-lokaler'),
        toObjectId: objectId('KOP'),
        toProductId: productId('KOP', 'E-tjänster'),
        reason: 'Bokningen används av alla förvaltningar och är byggd på den gemensamma e-tjänsteplattformen.',
      })
      const proposed = allowed(moveProposed(order, acting('component-move/bokvis'), governance), 'a move')
      const start = grown(growing, proposed.change, [])
      const later = new Governance(start.structure, '2026-10-12')
      const said = { objectId: objectId('SAM'), on: '2026-10-08', note: 'Fastighet har inget att invända.' }
      const consulted = allowed(moveConsulted(proposed.move, said, acting(), later), 'a consultation')
      const asked = grown(start, consulted.change, [])
      const decision = {
        by: { kind: 'forum', forumId: `object-steering-group~${objectId('UKF')}` } as const,
        ...{ on: '2026-10-12', reference: 'OSG UKF 2026 § 41' },
      }
      const decided = allowed(
        moveDecided(
          consulted.move,
          { decision, from: null },
          acting('decision/move/bokvis'),
          new Governance(asked.structure, '2026-10-12'),
        ),
        'a decision on a move',
      )
      const note = noteOf('component-moves.decide', ['component-move', decided.move.id], decided.decision, {
        after: decided.move,
        decision: decided.decision,
      })
      return grown(asked, decided.change, [note])
    },
  },
  {
    on: '2026-11-16',
    tell: (growing, { acting, governance }) => {
      const order = proposeMove.body.parse({
        componentId: componentId('ruttoptimeraren'),
        toObjectId: objectId('SAM'),
        toProductId: productId('SAM', 'Kartor och geodata'),
        reason: 'Samma ruttberäkning behövs för vinterväghållningen.',
      })
      return grown(
        growing,
        allowed(moveProposed(order, acting('component-move/rutt'), governance), 'a move').change,
        [],
      )
    },
  },
]

export const support: readonly Happening[] = [registered, ...confirmed, ...assigned, ...moves]

const grown = (growing: Growing, change: StructureChange, notes: Growing['notes']): Growing => ({
  ...growing,
  structure: withChange(growing.structure, change),
  notes: [...growing.notes, ...notes],
})
