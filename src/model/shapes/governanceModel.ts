import { z } from 'zod'
import { CalendarDate } from '../dates.ts'
import { webAddress } from '../webAddress.ts'
import { ClauseId, Id } from './ids.ts'
import { Forum } from './modelForums.ts'
import { Mandate } from './modelMandates.ts'
import { ModelRegister } from './modelRegister.ts'
import { Role } from './modelRoles.ts'
import { Text } from './text.ts'

/** `name` stands alone and in lists; `definite` inside a sentence: "kommundirektören". */
const Named = { id: Id, name: Text, definite: Text.optional() }

const Category = z.strictObject({
  ...Named,
  definition: Text,
  /** Words of a need that point here: "arkiv", "lön", "digital arbetsplats". */
  subjects: z.array(z.string()).default([]),
  clause: ClauseId,
})

/** A layer of the structure that has roles and forums: objects, and in some organisations families above them. */
const StructureLevel = z.strictObject({ ...Named, partOf: Id.optional() })

const ModelObject = z.strictObject({
  code: z.string().min(1).max(12),
  name: Text,
  level: Id.default('object'),
  partOf: z.string().optional(),
  category: Id,
  /** The administrations whose processes it supports; `all` stays true as administrations are added. */
  supports: z.union([z.literal('all'), z.array(Id)]),
  /** Support that reaches others through the administrations named in `supports`. */
  indirectly: z.literal('all').optional(),
  clause: ClauseId.optional(),
})

const ModelAdministration = z.strictObject({
  ...Named,
  /** A shared administration supports the others; what it answers for is set in the line. */
  shared: z.boolean().default(false),
})

const OfficeKind = z.strictObject({
  ...Named,
  /** One in the organisation, one in each administration, or many in each administration. */
  per: z.enum(['organisation', 'administration', 'operation']),
  unit: Id.optional(),
  clause: ClauseId.optional(),
})

/** A unit of the line that carries duties for the model itself, such as the development unit. */
const Unit = z.strictObject({
  ...Named,
  duties: z.array(z.strictObject({ id: Id, name: Text, clause: ClauseId })),
  clause: ClauseId,
})

const Side = z.strictObject({ id: z.enum(['business', 'it']), name: Text })
export type SideId = z.infer<typeof Side>['id']

const LadderStep = z.strictObject({
  step: z.int().min(1),
  by: z.union([z.strictObject({ role: Id }), z.strictObject({ forum: Id, decidedBy: Id.optional() })]),
  name: Text,
  clause: ClauseId,
})

const Deliverable = z.strictObject({
  ...Named,
  years: z.int().min(1),
  due: z.array(
    z.strictObject({
      edition: Id,
      name: Text,
      month: z.int().min(1).max(12),
      day: z.int().min(1).max(31),
      clause: ClauseId,
    }),
  ),
})

const Threshold = z.strictObject({
  id: Id,
  name: Text,
  value: z.number(),
  unit: z.enum(['days', 'hours', 'öre', 'years']),
  clause: ClauseId.optional(),
})

export const Clause = z.strictObject({
  id: ClauseId,
  section: z.string().regex(/^\d+(\.\d+)*$/, 'a section number such as 2.3.1'),
  kind: z.enum(['fact', 'mandate', 'duty', 'cadence', 'gate', 'content', 'principle']),
  text: Text,
  unclear: Text.optional(),
  reading: Text.optional(),
})
export type Clause = z.infer<typeof Clause>

/** An organisation's governance model: what one YAML file in models/ holds. */
export const GovernanceModel = z.strictObject({
  format: z.literal(1),
  id: Id,
  name: Text,
  about: Text,
  buildsOn: Text.optional(),
  superior: z.strictObject({ name: Text, adoptedBy: Text, url: webAddress(/^https?$/, 2_000).optional() }),
  since: CalendarDate.optional(),
  sides: z.array(Side).min(1),
  levels: z.array(StructureLevel).min(1),
  categories: z.array(Category).min(1),
  administrations: z.array(ModelAdministration),
  offices: z.array(OfficeKind).min(1),
  units: z.array(Unit).default([]),
  objects: z.array(ModelObject),
  roles: z.array(Role).min(1),
  forums: z.array(Forum).min(1),
  mandates: z.array(Mandate).min(1),
  ladder: z.array(LadderStep).default([]),
  deliverables: z.array(Deliverable).default([]),
  thresholds: z.array(Threshold).default([]),
  /** Optional: a version that was adopted before registers existed has none. */
  register: ModelRegister.optional(),
  /** Clauses that carry a reading no list above holds: which one a finding or a page cites. */
  cites: z.partialRecord(
    z.enum([
      'double-hat',
      'uncovered-duty',
      'uncovered-product',
      'forum-not-working',
      'contact-missing',
      'line-position-left',
      'deviation-not-noted',
      'shared-scope-missing',
      'administration-unsupported',
      'object-without-category',
      'object-supports-nobody',
      'model-adoption',
      'forum-kinds',
      'links-outside',
      'superior',
      'builds-on',
      'levels',
      'component-unplaced',
      'home-product-missing',
      'component-unconfirmed',
      'content-decisions',
      'service-without-person',
      'assignment-not-kept',
      'business-components',
      'it-components',
    ]),
    ClauseId,
  ),
  sections: z.array(z.strictObject({ number: z.string(), title: Text })),
  clauses: z.array(Clause).min(1),
})
export type GovernanceModel = z.infer<typeof GovernanceModel>
