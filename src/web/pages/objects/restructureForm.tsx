import {
  closeObjectFields,
  mergeObjectsFields,
  reclassifyObjectFields,
  renameObjectFields,
  splitObjectFields,
} from '#api/objectFields'
import type { AnswerOf } from '../../asking/api'
import { kindOf } from '../../forms/fieldKind'
import { Form } from '../../forms/form'
import { several } from '../../forms/kinds/chosen'
import { LinkTo } from '../../parts/linkTo'
import { Note } from '../../parts/note'
import { m } from '../../words/compiled/messages'
import { useObjectShape } from './useObjectShape'

export const restructurings = ['name', 'category', 'merge', 'split', 'close'] as const
export type Restructuring = (typeof restructurings)[number]

interface RestructureFormProps {
  kind: Restructuring
  object: AnswerOf<'GET /objects/{id}'>
  others: AnswerOf<'GET /objects'>['items']
  products: AnswerOf<'GET /object-products'>['items']
  /** The object's components that have no product to follow in a split. */
  homeless: readonly Named[]
}

interface Named {
  readonly id: string
  readonly name: string
}

/** What was decided of an object: five acts, each with its form. */
export function RestructureForm({ kind, object, others, products, homeless }: RestructureFormProps) {
  const shape = useObjectShape()
  const { id, code, name, version, components } = object
  const here = `/objekt/${id}`
  const decided = {
    draft: `restructure:${kind}:${id}`,
    matter: () => ({ kind: 'change-object-structure' }) as const,
    word: m.objects_register_decision(),
    back: here,
    done: (made: { id: string }) => ({ text: m.objects_decision_registered(), to: `/objekt/${made.id}` }),
  }
  const ofThis = { ...decided, params: { id }, version }
  const asItIs = {
    category: object.category?.id ?? '',
    'supports.all': object.supportsAll,
    'supports.administrationIds': object.supports.filter(({ how }) => how === 'direct').map((each) => each.id),
    'supports.indirectly': object.supports.some(({ how }) => how === 'indirect'),
  }
  switch (kind) {
    case 'name':
      return (
        <Form {...ofThis} route="POST /objects/{id}/renaming" fields={renameObjectFields} stands={{ code, name }} />
      )
    case 'category':
      return (
        <Form
          {...ofThis}
          route="POST /objects/{id}/reclassification"
          fields={reclassifyObjectFields}
          stands={asItIs}
          handed={shape}
        />
      )
    case 'merge':
      return (
        <Form
          {...decided}
          route="POST /object-mergers"
          fields={mergeObjectsFields}
          preset={under('into.', asItIs)}
          handed={(typed) => {
            const merged = others.filter((each) => typed.all('objectIds').includes(each.id))
            const count = merged.reduce((sum, each) => sum + each.components, components)
            return {
              ...shape(typed, 'into.'),
              objectIds: {
                as: kindOf({ ...several, sent: (chosen) => [id, ...chosen] }),
                choices: others.map((each) => ({ value: each.id, word: `${each.code} ${each.name}` })),
                note: count > 0 ? m.objects_components_follow({ count }) : undefined,
              },
            }
          }}
        />
      )
    case 'split':
      return (
        <Form
          {...ofThis}
          route="POST /objects/{id}/split"
          fields={splitObjectFields}
          preset={{
            ...under('into.0.object.', asItIs),
            'into.1.object.category': asItIs.category,
          }}
          handed={(typed) => ({
            ...shape(typed, 'into.0.object.'),
            ...shape(typed, 'into.1.object.'),
            'into.1.productIds': {
              choices: products.map(asChoice),
              note: components > 0 ? m.objects_components_follow_products({ count: components }) : undefined,
            },
            'into.1.componentIds': { choices: homeless.map(asChoice), hidden: homeless.length === 0 },
          })}
          given={(typed) => {
            const staying = (all: readonly Named[], leaving: readonly string[]) =>
              all.map((each) => each.id).filter((each) => !leaving.includes(each))
            const first = {
              productIds: staying(products, typed.all('into.1.productIds')),
              componentIds: staying(homeless, typed.all('into.1.componentIds')),
            }
            return { into: [first] }
          }}
          done={() => ({ text: m.objects_decision_registered(), to: '/objekt' })}
        />
      )
    case 'close':
      return (
        <Form
          {...ofThis}
          route="POST /objects/{id}/closure"
          fields={closeObjectFields}
          word={m.objects_close()}
          kind="dangerous"
          intro={
            components > 0 && (
              <Note>
                {m.objects_components_in_the_way()}{' '}
                <LinkTo to={`/komponenter?objekt=${id}`}>{m.objects_see_components()}</LinkTo>
              </Note>
            )
          }
        />
      )
    default:
      return kind satisfies never
  }
}

const under = (part: string, values: object) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${part}${key}`, value]))

const asChoice = ({ id, name }: Named) => ({ value: id, word: name })
