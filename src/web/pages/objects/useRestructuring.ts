import type { AnswerOf, SentTo } from '../../asking/api'
import { useAct } from '../../asking/useAct'
import { objectOrder, supportsOrder } from './objectShape'
import type { RestructureTyped, Restructuring } from './restructureForm'

type Decision = NonNullable<SentTo<'POST /objects'>['body']>['decision']

/** One of five acts about an object, sent from one form. Answers where to go afterwards; undefined when refused. */
export function useRestructuring(
  kind: Restructuring,
  { id, version }: Pick<AnswerOf<'GET /objects/{id}'>, 'id' | 'version'>,
  products: AnswerOf<'GET /object-products'>['items'],
  homeless: readonly { readonly id: string }[],
) {
  const acts = {
    name: useAct('POST /objects/{id}/renaming'),
    category: useAct('POST /objects/{id}/reclassification'),
    merge: useAct('POST /object-mergers'),
    split: useAct('POST /objects/{id}/split'),
    close: useAct('POST /objects/{id}/closure'),
  }

  async function send(values: RestructureTyped, decision: Decision): Promise<string | undefined> {
    const { object, second, from, moved, movedComponents } = values
    const params = { id }
    // Left empty, it counts from the day of the decision.
    const turning = from === '' ? {} : { from }
    switch (kind) {
      case 'name':
        return page(
          await acts.name.send(
            { params, body: { code: object.code, name: object.name, ...turning, decision } },
            version,
          ),
        )
      case 'category':
        return page(
          await acts.category.send(
            {
              params,
              body: { category: object.category, supports: supportsOrder(object), ...turning, decision },
            },
            version,
          ),
        )
      case 'merge':
        return page(
          await acts.merge.send({
            body: { objectIds: [id, ...values.mergeWith], into: objectOrder(object), from, decision },
          }),
        )
      case 'split': {
        const staying = (all: readonly { readonly id: string }[], leaving: readonly string[]) =>
          all.map(({ id: each }) => each).filter((each) => !leaving.includes(each))
        const into = [
          {
            object: objectOrder(object),
            productIds: staying(products, moved),
            componentIds: staying(homeless, movedComponents),
          },
          { object: objectOrder(second), productIds: [...moved], componentIds: [...movedComponents] },
        ]
        return (await acts.split.send({ params, body: { into, from, decision } }, version)) && '/objekt'
      }
      case 'close':
        return page(await acts.close.send({ params, body: { on: from, decision } }, version))
      default:
        return kind satisfies never
    }
  }

  const { problem, attempt, busy } = acts[kind]
  return { send, problem, attempt, busy }
}

const page = (object: { readonly id: string } | undefined): string | undefined => object && `/objekt/${object.id}`
