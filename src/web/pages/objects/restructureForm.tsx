import type { FormEvent } from 'react'
import type { AnswerOf } from '../../asking/api'
import { ChangedMeanwhile } from '../../forms/changedMeanwhile'
import { DecisionPart, decisionOf } from '../../forms/decisionPart'
import { formErrors } from '../../forms/formErrors'
import type { Values } from '../../forms/typed'
import { useDraft } from '../../forms/useDraft'
import { Button } from '../../parts/button'
import { Checkbox } from '../../parts/checkbox'
import { DateField } from '../../parts/dateField'
import { LinkButton } from '../../parts/linkButton'
import { Note } from '../../parts/note'
import { useReceipt } from '../../parts/receipt'
import { ProblemShown } from '../../refusals/problemShown'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { ComponentsFollow } from './componentsFollow'
import { emptyObject, ObjectShape, type ObjectTyped } from './objectShape'
import { ToSecondPart } from './toSecondPart'
import { useRestructuring } from './useRestructuring'

export const restructurings = ['name', 'category', 'merge', 'split', 'close'] as const
export type Restructuring = (typeof restructurings)[number]

export interface RestructureTyped {
  readonly object: ObjectTyped
  /** The second part of a split. */
  readonly second: ObjectTyped
  readonly mergeWith: readonly string[]
  /** The products that go to the second part. */
  readonly moved: readonly string[]
  /** The components without a product that go there. */
  readonly movedComponents: readonly string[]
  readonly from: string
  readonly decision: Values
}

interface RestructureFormProps {
  kind: Restructuring
  object: AnswerOf<'GET /objects/{id}'>
  others: AnswerOf<'GET /objects'>['items']
  products: AnswerOf<'GET /object-products'>['items']
  /** The object's components that have no product to follow in a split. */
  homeless: readonly { readonly id: string; readonly name: string }[]
}

export function RestructureForm({ kind, object, others, products, homeless }: RestructureFormProps) {
  const asItIs: ObjectTyped = {
    code: object.code,
    name: object.name,
    category: object.category?.id ?? '',
    all: object.supportsAll,
    indirectly: object.supports.some((each) => each.how === 'indirect'),
    administrationIds: object.supports.filter((each) => each.how === 'direct').map((each) => each.id),
  }
  const start: RestructureTyped = {
    object: kind === 'name' || kind === 'category' ? asItIs : { ...asItIs, code: '', name: '' },
    second: { ...asItIs, ...emptyObject, category: asItIs.category },
    mergeWith: [],
    moved: [],
    movedComponents: [],
    from: '',
    decision: {},
  }
  const rest = useDraft(`restructure:${kind}:${object.id}`, start)
  // The object's own fields are a draft of their own: those that aren't touched follow the object.
  const shape = useDraft(`restructure:${kind}:${object.id}:object`, start.object)
  const { change } = rest
  const values = { ...rest.values, object: shape.values }
  const { send, problem, attempt, busy } = useRestructuring(kind, object, products, homeless)
  const receipt = useReceipt()
  const fields = [
    'object.code',
    'into.code',
    'code',
    'name',
    'category',
    'on',
    'from',
    'objectIds',
    'decision.by',
    'decision.on',
    'decision.reference',
  ]
  const errors = formErrors(problem, Object.fromEntries(fields.map((field) => [field, field])))

  async function register(event: FormEvent) {
    event.preventDefault()
    const to = await send(values, decisionOf(values.decision))
    if (to === undefined) return
    rest.forget()
    shape.forget()
    receipt({ text: m.objects_decision_registered() })
    push(to)
  }

  const isWhole = kind === 'merge' || kind === 'split'
  return (
    <>
      {problem?.status !== 412 && (
        <ProblemShown
          problem={problem}
          attempt={attempt}
          wrote={[object.code, values.decision['decision.on'], values.decision['decision.reference']]
            .filter(Boolean)
            .join(', ')}
        />
      )}
      <form className="sb-form" onSubmit={register} noValidate>
        <ChangedMeanwhile
          problem={problem}
          fields={
            kind === 'name'
              ? [
                  { word: m.objects_code(), now: object.code, typed: values.object.code },
                  { word: m.objects_name(), now: object.name, typed: values.object.name },
                ]
              : []
          }
        />
        {kind === 'merge' && (
          <MergeWith others={others} chosen={values.mergeWith} onChange={(mergeWith) => change({ mergeWith })} />
        )}
        {kind === 'split' && <h2>{m.objects_first_part()}</h2>}
        {kind === 'merge' && <h2>{m.objects_becomes()}</h2>}
        {kind !== 'close' && (
          <ObjectShape
            prefix=""
            value={values.object}
            onChange={shape.change}
            parts={kind === 'name' ? ['names'] : kind === 'category' ? ['category'] : ['names', 'category']}
            errors={errors.of}
          />
        )}
        {kind === 'split' && (
          <>
            <h2>{m.objects_second_part()}</h2>
            <ObjectShape
              prefix="second-"
              value={values.second}
              onChange={(part) => change({ second: { ...values.second, ...part } })}
              parts={['names', 'category']}
              errors={() => undefined}
            />
            <ToSecondPart
              legend={m.objects_products_to_second()}
              things={products}
              moved={values.moved}
              onChange={(moved) => change({ moved })}
            />
            {homeless.length > 0 && (
              <ToSecondPart
                legend={m.objects_components_to_second()}
                things={homeless}
                moved={values.movedComponents}
                onChange={(movedComponents) => change({ movedComponents })}
              />
            )}
          </>
        )}
        <DateField
          id={kind === 'close' ? 'on' : 'from'}
          label={kind === 'close' ? m.objects_last_day() : m.people_from()}
          hint={isWhole || kind === 'close' ? undefined : m.objects_from_hint()}
          optional={!isWhole && kind !== 'close'}
          value={values.from}
          onChange={(from) => change({ from })}
          error={errors.of(kind === 'close' ? 'on' : 'from')}
        />
        {kind !== 'name' && kind !== 'category' && <Note>{m.objects_ends_with_it()}</Note>}
        <ComponentsFollow
          kind={kind}
          objectId={object.id}
          count={
            object.components +
            others.reduce((sum, { id, components }) => sum + (values.mergeWith.includes(id) ? components : 0), 0)
          }
        />
        <DecisionPart
          matter={{ kind: 'change-object-structure' }}
          values={values.decision}
          change={(part) => change({ decision: { ...values.decision, ...part } })}
          error={errors.of}
        />
        <div className="sb-form-actions">
          <Button
            kind={kind === 'close' ? 'dangerous' : problem?.refusal === undefined ? 'primary' : 'outlined'}
            type="submit"
            busy={busy}
          >
            {kind === 'close' ? m.objects_close() : m.objects_register_decision()}
          </Button>
          <LinkButton to={`/objekt/${object.id}`} kind="text">
            {m.parts_cancel()}
          </LinkButton>
        </div>
      </form>
    </>
  )
}

interface MergeWithProps {
  others: AnswerOf<'GET /objects'>['items']
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

function MergeWith({ others, chosen, onChange }: MergeWithProps) {
  return (
    <fieldset className="sb-stack" id="objectIds" tabIndex={-1}>
      <legend className="sb-label">{m.objects_merge_with()}</legend>
      {others.map((other) => (
        <Checkbox
          key={other.id}
          id={`merge-${other.id}`}
          label={`${other.code} ${other.name}`}
          checked={chosen.includes(other.id)}
          onChange={(isOn) => onChange(isOn ? [...chosen, other.id] : chosen.filter((id) => id !== other.id))}
        />
      ))}
    </fieldset>
  )
}
