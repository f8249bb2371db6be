import type { reclassifyObject, renameObject } from '#model/objects/changing'
import type { mergeObjects, splitObject } from '#model/objects/mergers'
import type { closeObject, createObject } from '#model/objects/objects'
import { text } from '#model/text'
import { decisionFields } from './decisionFields.ts'
import type { FormField, FormFields } from './formField.ts'
import { fromField } from './periodFields.ts'

const nameFields = [
  { key: 'code', kind: 'text', label: text('Kort namn', 'Short name'), hint: text('Till exempel UKF', 'Such as UKF') },
  { key: 'name', kind: 'text', label: text('Namn', 'Name'), beside: true },
] as const satisfies readonly FormField[]

const kindFields = [
  { key: 'category', kind: 'choice', label: text('Kategori', 'Category') },
  {
    key: 'supports.all',
    kind: 'yes-no',
    label: text(
      'Stödjer alla förvaltningar, också de som kommer till',
      'Supports every administration, also those added later',
    ),
  },
  {
    key: 'supports.administrationIds',
    kind: 'several',
    label: text('Stödjer', 'Supports'),
    from: 'administrations',
  },
  {
    key: 'supports.indirectly',
    kind: 'yes-no',
    label: text('Genom dem också alla andra', 'Through them also all others'),
  },
] as const satisfies readonly FormField[]

/** A new object that is a part of the body. */
const objectIn = <const Part extends string>(part: Part, heading: ReturnType<typeof text>) =>
  [...nameFields, ...kindFields].map(({ key, ...field }) => ({
    ...field,
    key: `${part}.${key}` as const,
    ...(key === 'code' && { heading }),
  }))

export const createObjectFields = [
  ...nameFields,
  ...kindFields,
  fromField,
  ...decisionFields,
] as const satisfies FormFields<typeof createObject>

const turningField = {
  ...fromField,
  hint: text(
    'Lämnas fältet tomt gäller ändringen från beslutsdagen. Dagarna före visar objektet som det var.',
    'Left empty, the change counts from the day of the decision. Days before show the object as it was.',
  ),
  optional: true,
  leftOut: true,
} as const satisfies FormField

const endsWithIt = text(
  'Roller, platser och avsteg i objektet upphör med det. Historiken finns kvar.',
  'Roles, seats and deviations in the object end with it. The history stays.',
)

export const renameObjectFields = [...nameFields, turningField, ...decisionFields] as const satisfies FormFields<
  typeof renameObject
>

export const reclassifyObjectFields = [...kindFields, turningField, ...decisionFields] as const satisfies FormFields<
  typeof reclassifyObject
>

export const mergeObjectsFields = [
  {
    key: 'objectIds',
    kind: 'several',
    label: text('Slås ihop med', 'Merged with'),
    missing: text('Välj minst ett objekt', 'Choose at least one object'),
  },
  ...objectIn('into', text('Blir', 'Becomes')),
  { ...fromField, note: endsWithIt },
  ...decisionFields,
] as const satisfies FormFields<typeof mergeObjects>

/** What isn't chosen for the second part stays in the first. */
export const splitObjectFields = [
  ...objectIn('into.0.object', text('Första delen', 'The first part')),
  ...objectIn('into.1.object', text('Andra delen', 'The second part')),
  {
    key: 'into.1.productIds',
    kind: 'several',
    label: text('Produkter som går till andra delen', 'Products that go to the second part'),
  },
  {
    key: 'into.1.componentIds',
    kind: 'several',
    label: text(
      'Komponenter utan produkt som går till andra delen',
      'Components without a product that go to the second part',
    ),
  },
  { ...fromField, note: endsWithIt },
  ...decisionFields,
] as const satisfies FormFields<typeof splitObject>

export const closeObjectFields = [
  { key: 'on', kind: 'day', label: text('Sista dag', 'Last day'), note: endsWithIt },
  ...decisionFields,
] as const satisfies FormFields<typeof closeObject>
