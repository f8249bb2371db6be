import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { adoptModelVersion } from '#model/rulebook/adopting'
import { clauseStateNames } from '#model/rulebook/clauseStates'
import { correctModelVersion } from '#model/rulebook/correcting'
import { addLink, LinkElement, removeLink } from '#model/rulebook/links'
import { proposeModelVersion, withdrawModelVersion } from '#model/rulebook/proposing'
import { GovernanceModel } from '#model/shapes/governanceModel'
import { ClauseId } from '#model/shapes/ids'
import { decisionKinds } from '#model/shapes/modelMandates'
import { Level } from '#model/shapes/modelRoles'
import { text } from '#model/text'
import { ClauseShape } from './clauseShape.ts'
import { acting, reading } from './endpoint.ts'
import {
  clauseColumns,
  differenceColumns,
  linkColumns,
  mandateColumns,
  shippedColumns,
  versionColumns,
} from './rulebookColumns.ts'
import { AbleShape, AsOf, Id, Instant, MakerShape, pageOf, TextShape } from './shapes.ts'

const ModelDecisionShape = z
  .object({ id: z.uuid(), by: MakerShape, on: CalendarDate, reference: z.string(), wording: TextShape })
  .meta({ id: 'ModelDecision', description: 'A decision that adopts a version, or that its adoption rests on.' })

export const ModelVersionShape = z
  .object({
    id: z.uuid(),
    number: z.int(),
    modelId: z.string(),
    name: TextShape,
    /** `coming`: adopted, its first day is ahead. `past`: another has followed it. */
    state: z.enum(['proposed', 'coming', 'in-force', 'past']),
    from: CalendarDate.nullable(),
    to: CalendarDate.nullable(),
    proposedAt: Instant,
    /** Null for a proposal, and for the version that the organisation was made with. */
    adoption: ModelDecisionShape.nullable(),
    ground: ModelDecisionShape.nullable(),
    /** Would adopting it today need a decision in the question first? Null when it is adopted already. */
    needsGround: z.boolean().nullable(),
    /** Does a proposal differ from the model of the day by spelling alone? Then nobody has to adopt it. */
    spellingOnly: z.boolean(),
    /** A proposal, or the first version, whose adoption is recorded afterwards. */
    adoptable: z.boolean(),
  })
  .meta({ id: 'ModelVersion' })

const ModelShape = GovernanceModel.meta({
  id: 'GovernanceModel',
  description: 'A governance model: what one file in models/ holds.',
})

export const DifferenceShape = z
  .object({
    /** The part, the element and, for a change, the field: one of a kind in a comparison. */
    key: z.string(),
    part: z.string(),
    id: z.string(),
    kind: z.enum(['added', 'removed', 'changed']),
    field: z.string().nullable(),
    from: TextShape.nullable(),
    to: TextShape.nullable(),
    text: TextShape,
    wordingOnly: z.boolean(),
  })
  .meta({ id: 'Difference' })

export const LinkShape = z
  .object({ id: z.uuid(), element: z.string(), title: z.string(), url: z.string(), addedAt: Instant })
  .meta({ id: 'Link' })

export const ShippedModelShape = z
  .object({ id: z.string(), name: TextShape, about: TextShape, clauses: z.int(), yaml: z.string() })
  .meta({ id: 'ShippedModel', description: 'With its file, to copy and change.' })

export const MandateRowShape = z
  .object({
    key: z.string(),
    decision: z.enum(decisionKinds),
    title: TextShape,
    role: z.string().nullable(),
    side: z.string().nullable(),
    holder: TextShape,
    /** Those of the role or forum that decides; none for an office or the line. */
    levels: z.array(Level),
    within: z.string(),
    limit: TextShape.nullable(),
    clause: z.string(),
    heldBy: z.array(AbleShape),
    acts: z.array(z.object({ id: z.string(), name: TextShape })),
  })
  .meta({ id: 'MandateRow' })

const differencesExport = {
  title: text('Skillnader mellan modeller', 'Differences between models'),
  columns: differenceColumns,
}

/** A shipped model's id, or the organisation's own. */
const ModelRef = z.string().regex(/^[a-z0-9-]{1,60}$/)

export const rulebookEndpoints = {
  'GET /model': reading({
    reads: 'signed-in',
    summary: { sv: 'Den modell som gäller en dag', en: 'The model in force on a day' },
    query: AsOf,
    answer: z.object({ version: ModelVersionShape, model: ModelShape }),
  }),
  'GET /model/clauses': reading({
    reads: 'signed-in',
    summary: { sv: 'Modellens klausuler och hur de följs', en: 'The model’s clauses and how they are kept' },
    query: AsOf.extend({
      state: z.enum(clauseStateNames).optional(),
      /** A section with those below it: 2.3 holds 2.3.1. */
      section: z.string().max(20).optional(),
    }),
    answer: pageOf(ClauseShape),
    export: { title: text('Modellens klausuler', 'The model’s clauses'), columns: clauseColumns },
  }),
  'GET /model/clauses/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En klausul', en: 'One clause' },
    params: z.object({ id: ClauseId.max(120) }),
    query: AsOf,
    answer: ClauseShape,
  }),
  'GET /model/versions': reading({
    reads: 'signed-in',
    summary: { sv: 'Modellens versioner, den nyaste först', en: 'The model’s versions, the newest first' },
    answer: pageOf(ModelVersionShape),
    export: { title: text('Modellens versioner', 'The model’s versions'), columns: versionColumns },
  }),
  'GET /model/versions/{id}': reading({
    reads: 'signed-in',
    summary: { sv: 'En version', en: 'One version' },
    params: Id,
    answer: z.object({ version: ModelVersionShape, model: ModelShape }),
  }),
  'GET /model/versions/{id}/differences': reading({
    reads: 'signed-in',
    summary: { sv: 'Vad en version ändrar mot en annan', en: 'What a version changes against another' },
    params: Id,
    /** The version to compare with; the one in force when left out. */
    query: z.object({ with: z.uuid().optional() }),
    answer: pageOf(DifferenceShape),
    export: differencesExport,
  }),
  'POST /model/versions': acting({
    act: proposeModelVersion,
    summary: { sv: 'Föreslå en version', en: 'Propose a version' },
    answer: ModelVersionShape,
    status: 201,
  }),
  'POST /model/versions/{id}/adoption': acting({
    act: adoptModelVersion,
    summary: { sv: 'Registrera att en version är antagen', en: 'Record that a version is adopted' },
    on: 'model-version',
    guard: 'once',
    params: Id,
    answer: ModelVersionShape,
    status: 201,
  }),
  'POST /model/versions/{id}/correction': acting({
    act: correctModelVersion,
    summary: { sv: 'Rätta stavning utan nytt antagande', en: 'Correct spelling without a new adoption' },
    on: 'model-version',
    guard: 'once',
    params: Id,
    answer: ModelVersionShape,
    status: 201,
  }),
  'POST /model/versions/{id}/withdrawal': acting({
    act: withdrawModelVersion,
    summary: { sv: 'Dra tillbaka ett förslag', en: 'Withdraw a proposal' },
    on: 'model-version',
    guard: 'once',
    params: Id,
    answer: ModelVersionShape,
  }),
  'GET /model/shipped': reading({
    reads: 'signed-in',
    summary: { sv: 'Modeller som följer med', en: 'The models that ship' },
    answer: pageOf(ShippedModelShape),
    export: { title: text('Modeller som följer med', 'The models that ship'), columns: shippedColumns },
  }),
  'GET /model/differences': reading({
    reads: 'signed-in',
    summary: { sv: 'Vad som skiljer två modeller', en: 'What differs between two models' },
    /** Ids of shipped models, or `in-force`. */
    query: z.object({ from: ModelRef.default('linkoping'), to: ModelRef.default('in-force') }),
    answer: pageOf(DifferenceShape),
    export: differencesExport,
  }),
  'GET /links': reading({
    reads: 'signed-in',
    summary: { sv: 'Länkar till rutiner och mallar', en: 'Links to routines and templates' },
    query: z.object({ element: LinkElement.optional() }),
    answer: pageOf(LinkShape),
    export: { title: text('Länkar', 'Links'), columns: linkColumns },
  }),
  'POST /links': acting({
    act: addLink,
    summary: { sv: 'Lägg till en länk', en: 'Add a link' },
    answer: LinkShape,
    status: 201,
  }),
  'DELETE /links/{id}': acting({
    act: removeLink,
    summary: { sv: 'Ta bort en länk', en: 'Remove a link' },
    on: 'link',
    guard: 'once',
    params: Id,
    answer: LinkShape,
  }),
  'GET /mandates': reading({
    reads: 'signed-in',
    summary: { sv: 'Vem som får besluta vad', en: 'Who may decide what' },
    query: AsOf,
    answer: pageOf(MandateRowShape),
    export: { title: text('Vem som får besluta vad', 'Who may decide what'), columns: mandateColumns },
  }),
} as const
