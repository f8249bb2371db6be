import { decisionOf, whyNotDecided } from '#model/decisions/decided'
import type { Matter } from '#model/decisions/mandates'
import { type NewlyOpened, opening } from '#model/objects/versions'
import type { GovernanceModel } from '#model/shapes/governanceModel'
import type { Administration, Structure } from '#model/structure'
import { text } from '#model/text'
import { allowed, type Growing, type Happening, noteOf, withDecision } from './growing.ts'
import { demoId, objectId, officeId } from './ids.ts'
import { holdings, offices } from './offices.ts'
import { persons } from './people.ts'
import { products } from './products.ts'

export const vretabyId = demoId('organisation')
const vretabyName = 'Vretaby kommun'
/** First day of the model in Vretaby. */
const vretabyStart = '2022-01-01'

const always = { from: vretabyStart, to: null }

/** What the organisation is made with: the model's administrations and objects, and the line as it stands. */
export function foundation(model: GovernanceModel): Growing {
  const at = '2021-12-13T08:00:00.000Z'
  const structure: Structure = {
    organisation: { id: vretabyId, name: vretabyName, demo: true },
    models: [
      {
        ...{ id: demoId('model-version/1'), number: 1, model, from: vretabyStart },
        ...{ adoptionId: null, groundId: null, proposedAt: at },
      },
    ],
    administrations: model.administrations.map(administration),
    objects: model.objects.map((each) => opening(governanceObject(each))),
    ...{ offices, holdings, persons, products },
    ...{ appointments: [], confirmations: [], seatings: [], deviations: [], decisions: [] },
    ...{ components: [], placements: [], relations: [], moves: [] },
  }
  const made = { actor: 'styrbord', act: 'organisations.create', clause: null }
  const body = { name: vretabyName, model: model.id }
  const note = { at, ...made, subjectType: 'organisation', subjectId: vretabyId, body }
  return { structure, notes: [note], annulled: [], effects: [] }
}

/** The municipal director put the model in force; nobody had to propose the first version. */
export const adoption: Happening = {
  on: '2021-12-14',
  tell: (growing, { acting, governance }) => {
    const matter: Matter = { kind: 'adopt-model' }
    const by = { kind: 'office', officeId: officeId('municipal-director') } as const
    const decided = { by, on: '2021-12-14', reference: 'KLF 2021-01180' }
    const refusal = whyNotDecided(matter, decided, acting(), governance)
    if (refusal !== undefined) allowed(refusal, 'adopting the model')
    const wording = text(
      `Modellen antas och gäller från ${vretabyStart}`,
      `The model is adopted and in force from ${vretabyStart}`,
    )
    const decision = decisionOf(matter, decided, wording, {}, acting('decision/adopt-model/1'), governance)
    const models = growing.structure.models.map((version) => ({ ...version, adoptionId: decision.id }))
    const version = demoId('model-version/1')
    const note = noteOf('model-versions.adopt', ['model-version', version], decision, { number: 1, decision })
    const structure = { ...withDecision(growing.structure, decision), models }
    return { ...growing, structure, notes: [...growing.notes, note] }
  },
}

/** The line has told what the executive administration answers for, but not the other shared administration. */
const administration = (each: GovernanceModel['administrations'][number]): Administration => ({
  ...always,
  id: demoId(`administration/${each.id}`),
  code: each.id.toUpperCase(),
  name: each.name.sv,
  shared: each.shared,
  predecessorIds: [],
  successorId: null,
  scopeReference: each.id === 'klf' ? 'KS 2021-00877, uppdrag för Kommunledningsförvaltningen' : null,
  scopeUrl: each.id === 'klf' ? 'https://vretaby.example/uppdrag/klf' : null,
})

const governanceObject = (each: GovernanceModel['objects'][number]): NewlyOpened => ({
  ...always,
  id: objectId(each.code),
  code: each.code,
  name: each.name.sv,
  level: each.level,
  partOfId: each.partOf === undefined ? null : objectId(each.partOf),
  category: each.category,
  supportsAll: each.supports === 'all',
  supportsIndirectly: each.indirectly === 'all',
  administrationIds: each.supports === 'all' ? [] : each.supports.map((id) => demoId(`administration/${id}`)),
  predecessorIds: [],
})
