import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { Checkbox } from '../../parts/checkbox'
import { Select } from '../../parts/select'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import type { DecisionTyped } from '../decisions/decisionFields'
import { type PersonChosen, PersonField } from '../people/personField'
import type { RoleSeen } from './appointForm'

export interface AppointTyped extends DecisionTyped {
  readonly personText: string
  readonly person: PersonChosen | null
  readonly from: string
  readonly to: string
  readonly linePositionId: string
  readonly worksForId: string
  readonly dialogueText: string
  readonly dialogueWith: PersonChosen | null
  readonly productIds: string[]
  readonly endsPredecessor: boolean
}

interface NamedFieldsProps {
  object: AnswerOf<'GET /objects/{id}'>
  role: RoleSeen
  side: 'business' | 'it'
  values: AppointTyped
  change: (part: Partial<AppointTyped>) => void
  errors: Readonly<Record<string, string>>
}

/** The fields that the model wants filled with this role: a line position, products, a dialogue, whom to work for. */
export function NamedFields(props: NamedFieldsProps) {
  return props.role.names.map((name) => <NamedField key={name} name={name} {...props} />)
}

function NamedField({ name, ...props }: NamedFieldsProps & { name: RoleSeen['names'][number] }) {
  switch (name) {
    case 'line-position':
      return <LinePosition {...props} />
    case 'products':
      return <Products {...props} />
    case 'dialogue':
      return (
        <PersonField
          id="dialogueWithId"
          label={m.people_dialogue_with()}
          hint={m.people_dialogue_with_hint()}
          text={props.values.dialogueText}
          chosen={props.values.dialogueWith}
          onChange={(dialogueText, dialogueWith) => props.change({ dialogueText, dialogueWith })}
          error={props.errors.dialogueWithId}
        />
      )
    case 'works-for':
      return <WorksFor {...props} />
    default:
      return name satisfies never
  }
}

function LinePosition({ values, change, errors }: NamedFieldsProps) {
  const id = values.person?.id
  const { data } = useQuery({ ...ask('GET /persons/{id}', { params: { id: id ?? '' } }), enabled: id !== undefined })
  const held = (data?.offices ?? []).filter((office) => office.when !== 'past')
  return (
    <Select
      id="linePositionId"
      label={m.people_line_position()}
      hint={
        id !== undefined && data !== undefined && held.length === 0
          ? m.people_line_position_none()
          : m.people_line_position_hint()
      }
      value={values.linePositionId}
      onChange={(linePositionId) => change({ linePositionId })}
      options={held.map((office) => ({ value: office.officeId, word: office.title }))}
      error={errors.linePositionId}
    />
  )
}

function Products({ object, values, change, errors }: NamedFieldsProps) {
  const { data } = useQuery(ask('GET /object-products', { query: { object: object.id, limit: 200 } }))
  const toggle = (id: string, isOn: boolean) =>
    change({ productIds: isOn ? [...values.productIds, id] : values.productIds.filter((each) => each !== id) })
  return (
    <fieldset id="productIds" className="sb-stack" tabIndex={-1}>
      <legend className="sb-label">{m.people_products()}</legend>
      {errors.productIds !== undefined && <p className="sb-error">{errors.productIds}</p>}
      {(data?.items ?? []).map((product) => (
        <Checkbox
          key={product.id}
          id={`product-${product.id}`}
          label={product.name}
          checked={values.productIds.includes(product.id)}
          onChange={(isOn) => toggle(product.id, isOn)}
        />
      ))}
    </fieldset>
  )
}

function WorksFor({ object, role, side, values, change, errors }: NamedFieldsProps) {
  const allowed = role.worksFor.filter((each) => each.of === side)
  const leads = object.places
    .filter((place) => allowed.some((each) => each.role === place.role && each.side === place.side))
    .flatMap((place) =>
      place.holders.map((holder) => ({
        value: holder.appointmentId,
        word: `${holder.person.name}, ${sayFirst(place.title)}`,
      })),
    )
  return (
    <Select
      id="worksForId"
      label={m.people_works_for()}
      value={values.worksForId}
      onChange={(worksForId) => change({ worksForId })}
      options={leads}
      error={errors.worksForId}
    />
  )
}
