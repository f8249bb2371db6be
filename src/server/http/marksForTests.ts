import { objectId, personId } from '#demo/ids'
import type { Demo } from '#demo/vretaby'
import type { ItComponent } from '#model/shapes/component'
import type { FieldId } from '#model/shapes/componentFields'
import { ModelRegister } from '#model/shapes/modelRegister'
import { formOf } from './formsForTests.ts'
import type { Sender, TwoHouses } from './twoHousesForTests.ts'

/** What few may see, each with a word of its own wherever it stands. */
export const marks = {
  secret: /zzhemlig/i,
  protected: /skyddslind|gammelnamn/i,
  draft: /zzutkast/i,
  token: /zznyckel/i,
} as const
export type Mark = keyof typeof marks

/** Was somebody else, is protected now: in all that people have written of her, spelled as people do. */
export const hidden = {
  id: personId('Siv Blom'),
  name: 'Dolda Skyddslind',
  former: 'Dolda Gammelnamn',
  email: 'dolda.skyddslind@vretaby.example',
}
const spellings = ['Dolda Skyddslind', 'Skyddslind, Dolda', 'DOLDA  SKYDDSLIND', 'dolda.skyddslind@vretaby.example']
const spelled = (at: number): string => `Fråga ${spellings[at % spellings.length]} om det här.`

const secret: readonly FieldId[] = ['risk-analysis', 'security-measures', 'supplier', 'lifecycle', 'criticality']
const facts = {
  ...{ 'risk-analysis': 'Hotbild zzhemlig', 'security-measures': 'Lås zzhemlig', supplier: 'Bolaget Zzhemlig AB' },
  ...{ lifecycle: 'in-use', criticality: 'critical' },
} as ItComponent['facts']

/** Secret today alone: neither the model before nor the one to come keeps the fields. */
export function withMarks(demo: Demo): Demo {
  const { structure } = demo
  const [first] = structure.models
  if (first === undefined) throw new Error('Vretaby has no model')
  const version = (number: number, from: string, kept: readonly FieldId[]) => ({
    ...{ ...first, id: crypto.randomUUID(), number, from },
    model: { ...first.model, register: ModelRegister.parse({ ...first.model.register, secret: [...kept] }) },
  })
  /** So that some overlap. */
  const alike = { aliases: ['Dubbletten'], administrationIds: structure.administrations.map(({ id }) => id) }
  return {
    ...demo,
    structure: {
      ...structure,
      models: [
        { ...version(1, first.from ?? '', []), id: first.id },
        ...structure.models.slice(1),
        version(3, '2026-11-01', secret),
        version(4, '2027-03-01', []),
      ],
      components: structure.components.map((each, at) =>
        each.kind === 'it' && at % 7 === 0
          ? { ...each, ...alike, facts: { ...each.facts, ...facts }, description: spelled(at) }
          : each,
      ),
      products: structure.products.map((each, at) =>
        at % 5 === 0 ? { ...each, name: `Stöd ${at} ${spelled(0)}` } : each,
      ),
      deviations: structure.deviations.map((each, at) => ({ ...each, reason: spelled(at) })),
      moves: structure.moves.map((each, at) => ({
        ...{ ...each, reason: spelled(at) },
        consultations: each.consultations.map((one) => ({ ...one, note: spelled(at + 1) })),
      })),
      decisions: structure.decisions.map((each, at) => ({
        ...{ ...each, reference: `${each.reference} ${spelled(at)}` },
        objection: each.objection === null ? null : { ...each.objection, reason: spelled(at) },
      })),
    },
    requests: demo.requests.map((each, at) => ({ ...each, note: spelled(at) })),
  }
}

/** What a municipality does in a day: a person is renamed, imported, written of and protected, and drafts and tokens are made. */
export async function makeMarks({ own, sender }: TwoHouses, all: Sender): Promise<Sender> {
  const tove = await sender({
    ...{ organisationId: own.id, personId: personId('Tove Lindmark'), name: 'Tove Lindmark' },
    rights: ['administer', 'register', 'read-all'],
  })
  const done = async (send: Sender, method: string, path: string, body: unknown, headers?: Record<string, string>) => {
    const { status, text } = await send(method, path, body, headers)
    if (status >= 300) throw new Error(`${status} ${method} ${path}: ${text}`)
    return JSON.parse(text) as { readonly id: string }
  }
  for (const name of [hidden.former, hidden.name])
    await done(all, 'PATCH', `/persons/${hidden.id}`, { name, email: hidden.email })
  const { id: component } = own.structure.components.find((each) => each.kind === 'it' && each.to === null) ?? {}
  await done(all, 'PATCH', `/it-components/${component}`, { facts })
  await done(all, 'POST', '/links', { element: 'model', title: spelled(0), url: 'https://vretaby.example/rutin' })
  const request = {
    ...{ act: 'appointments.make', state: 'asked', askedOf: `forum:object-steering-group~${objectId('UKF')}` },
    body: {
      ...{ role: 'object-specialist', side: 'business', objectId: objectId('UKF') },
      ...{ personId: hidden.id, from: '2027-01-01' },
    },
  }
  const asked = await done(tove, 'POST', '/requests', { ...request, note: spelled(1) })
  await done(all, 'POST', `/requests/${asked.id}/declining`, { reason: spelled(2) })
  await done(tove, 'POST', '/requests', { ...request, state: 'draft', note: 'Zzutkast: inte klart.' })
  const thrown = await done(tove, 'POST', '/requests', { ...request, state: 'draft', note: 'Zzutkast: kastat.' })
  await done(tove, 'POST', `/requests/${thrown.id}/withdrawal`, {})
  for (const [at, lines] of registers.entries()) {
    const [form, type] = formOf([
      { name: 'kind', content: 'component-register' },
      { name: 'file', content: lines.join('\r\n'), fileName: `${hidden.name}.csv`, type: 'text/csv' },
    ])
    const { id } = await done(tove, 'POST', '/imports', form, type)
    if (at === 0) await done(tove, 'POST', `/imports/${id}/completion`, {})
  }
  await done(all, 'POST', `/persons/${hidden.id}/protection`, {})
  const accountOf = async (send: Sender) =>
    (JSON.parse((await send('GET', '/session')).text) as { readonly account: { readonly id: string } }).account.id
  await done(tove, 'POST', '/tokens', {
    ...{ accountId: await accountOf(tove), name: 'Zznyckel', scopes: ['read'], expiresAt: '2027-01-01T00:00:00Z' },
  })
  await done(all, 'POST', `/accounts/${await accountOf(all)}/activation`, {})
  return tove
}

const heading = 'Systemnamn;Förvaltningsobjekt;Systemägare;Leverantör;Riskanalys;Säkerhetsåtgärder;Avtal t.o.m.;Övrigt'
/** One that is completed, and one that waits with what can't be read in it. */
const registers = [
  [heading, `Ur fil ett;UKF;${hidden.name};Bolaget Zzhemlig AB;Hot zzhemlig;Lås zzhemlig;2027-12-31;`],
  [
    heading,
    `Ur fil två;UKF;${hidden.name} / Tove Lindmark;Bolagt Zzhemlig AB;Hot zzhemlig;#REF! zzhemlig;i fjol;${hidden.name}`,
    `Ur fil tre;UKF;Skyddslind, Dolda;Bolaget Zzhemlig;;;i zzjol;${hidden.former}`,
  ],
]
