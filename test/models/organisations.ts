import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Acting } from '#model/acting'
import type { Right } from '#model/acts'
import { opening } from '#model/objects/versions'
import type { GovernanceModel } from '#model/shapes/governanceModel'
import type {
  Appointment,
  ModelVersion,
  ObjectHistory,
  Office,
  OfficeHolding,
  Person,
  Structure,
} from '#model/structure'
import { readModelFile } from '#server/rulebook/modelFile'
import { shippedModel, shippedModels } from '#server/rulebook/shippedModels'

/** The shipped models, and a third that is unlike both: one side, areas above services. */
export const shipped = shippedModels()
export const linkoping = required(shippedModel('linkoping'))
export const plain = required(shippedModel('plain'))
const familiesFile = readFileSync(fileURLToPath(new URL('families.yaml', import.meta.url)), 'utf8')
export const families = familiesModel()

/** First day of the small organisations, and the day on which they are asked. */
export const firstDay = '2026-01-01'
export const today = '2026-11-23'

/** An organisation as it stands when a model has just been loaded: objects and offices by the file, nobody in them. */
export function organisationOn(model: GovernanceModel, parts: Partial<Structure> = {}): Structure {
  const administrations = model.administrations.map((each) => ({
    ...{ id: `administration ${each.id}`, code: each.id.toUpperCase(), name: each.name.sv, shared: each.shared },
    ...{ predecessorIds: [], successorId: null, scopeReference: null, scopeUrl: null, from: firstDay, to: null },
  }))
  const objects = model.objects.map((each): ObjectHistory => {
    const supportsAll = each.supports === 'all'
    return opening({
      ...{
        id: each.code,
        code: each.code,
        name: each.name.sv,
        level: each.level,
        partOfId: each.partOf ?? null,
        category: each.category,
      },
      ...{ supportsAll, supportsIndirectly: each.indirectly === 'all', predecessorIds: [], from: firstDay, to: null },
      administrationIds: each.supports === 'all' ? [] : each.supports.map((id) => `administration ${id}`),
    })
  })
  const offices = model.offices
    .filter((kind) => kind.per === 'organisation')
    .map(
      (kind): Office => ({
        id: kind.id,
        kind: kind.id,
        title: kind.name.sv,
        administrationId: null,
        charges: [],
        from: firstDay,
        to: null,
      }),
    )
  return {
    organisation: { id: 'organisation', name: 'Vretaby kommun', demo: true },
    models: [versionOf(model)],
    ...{ administrations, offices, objects, holdings: [], persons: [], products: [] },
    ...{ appointments: [], confirmations: [], seatings: [], deviations: [], decisions: [] },
    ...{ components: [], placements: [], relations: [], moves: [] },
    ...parts,
  }
}

export const versionOf = (model: GovernanceModel, parts: Partial<ModelVersion> = {}): ModelVersion => ({
  ...{
    id: 'version 1',
    number: 1,
    model,
    from: firstDay,
    adoptionId: null,
    proposedAt: `${firstDay}T08:00:00.000Z`,
    groundId: null,
  },
  ...parts,
})

export const person = (name: string): Person => ({
  ...{
    id: name,
    name,
    email: null,
    administrationId: null,
    operationId: null,
    protectedIdentity: false,
    formerNames: [],
    leftOn: null,
  },
})

export const holding = (officeId: string, personId: string): OfficeHolding => ({
  ...{ id: `${officeId} ${personId}`, officeId, personId, standsInForId: null, from: firstDay, to: null },
})

export const appointment = (
  role: string,
  side: Appointment['side'],
  objectId: string,
  personId: string,
): Appointment => ({
  ...{ id: `${role} ${side} ${objectId}`, role, side, objectId, personId, productIds: [], linePositionId: null },
  ...{ dialogueWithId: null, worksForId: null, lentById: null, standsInForId: null, decisionId: 'appointed' },
  ...{ from: firstDay, to: null },
})

/** Somebody who acts today with these rights. Ids are counted, so that a test can name them. */
export function actingWith(rights: readonly Right[], personId: string | null = null): Acting {
  let made = 0
  return {
    actor: { accountId: 'account', personId, name: 'Registrator', rights },
    now: `${today}T08:00:00.000Z`,
    today,
    newId: () => `new ${++made}`,
  }
}

function familiesModel(): GovernanceModel {
  const read = readModelFile(familiesFile)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.model
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a shipped model is missing')
  return value
}
