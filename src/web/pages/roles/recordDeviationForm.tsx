import { recordDeviationFields } from '#api/deviationFields'
import type { AnswerOf } from '../../asking/api'
import { kindOf } from '../../forms/fieldKind'
import { Form } from '../../forms/form'
import { choice } from '../../forms/kinds/chosen'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import { toDecision } from './decisionLine'

interface RecordDeviationFormProps {
  object: AnswerOf<'GET /objects/{id}'>
  products: AnswerOf<'GET /object-products'>['items']
}

/** Which tasks go from which role to which. */
export function RecordDeviationForm({ object, products }: RecordDeviationFormProps) {
  const places = object.places.map(({ role, side, title }) => ({ value: `${role}~${side}`, word: sayFirst(title) }))
  return (
    <Form
      route="POST /deviations"
      draft={`deviation:${object.id}`}
      fields={recordDeviationFields}
      handed={(typed) => ({
        productId: {
          choices: products.map(({ id, name }) => ({ value: id, word: name })),
          hidden: products.length === 0,
        },
        source: { as: roleOnSide, choices: places },
        tasks: { choices: movableOf(typed.of('source'), object) },
        target: { as: roleOnSide, choices: places.filter(({ value }) => value !== typed.of('source')) },
      })}
      given={{ objectId: object.id }}
      matter={() => ({ kind: 'record-deviation', object: object.id })}
      askable={{ act: 'deviations.record', params: {} }}
      word={m.roles_record_deviation()}
      back={`/objekt/${object.id}`}
      done={({ id, decision }) => ({
        text: m.roles_deviation_recorded(),
        link: toDecision(decision),
        to: `/avsteg/${id}`,
      })}
    />
  )
}

/** A role on a side, `object-leader~business`, as the API takes it. */
const roleOnSide = kindOf<string>({
  ...choice,
  answer: (typed) => typed,
  sent(typed) {
    const [role, side] = typed.split('~')
    return typed === '' ? undefined : { role, side }
  },
})

/** What a deviation can move from the role: mandates, ownership and the ladder stay. */
const movableOf = (place: string, { places }: RecordDeviationFormProps['object']) =>
  (places.find(({ role, side }) => `${role}~${side}` === place)?.movable ?? []).map(({ id, name }) => ({
    value: id,
    word: say(name),
  }))
