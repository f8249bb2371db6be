import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../asking/queries'
import { type AnyKind, type FieldKind, frameOf, kindOf } from '../../../forms/fieldKind'
import { type Chosen, Finder, type FinderProps, found, isChosen, useSearched } from '../../../forms/kinds/found'
import { ComboField } from '../../../parts/comboField'
import { m } from '../../../words/compiled/messages'
import { PickedList } from '../pickedList'

/** Finds an IT component while its name is typed. */
function ComponentFinder(props: FinderProps) {
  const { data, isFetching } = useQuery({
    ...ask('GET /it-components', { query: useSearched(props.typed) }),
    placeholderData: (before) => before,
  })
  const choices = (data?.items ?? []).map(({ id, name, object, product }) => ({
    ...{ id, name },
    detail: object === null ? m.components_unplaced() : [object.code, product?.name].filter(Boolean).join(', '),
  }))
  return <Finder {...props} choices={choices} loading={isFetching} />
}

export const oneComponent: AnyKind = kindOf({
  ...found,
  draw: ({ field, typed, onChange, error }) => (
    <ComponentFinder {...frameOf(field, error)} typed={typed} onChange={onChange} />
  ),
})

type PickProps = Parameters<FieldKind<readonly Chosen[]>['draw']>[0]

/** What has been picked, each found by its name. */
const picked = {
  read: (kept) => (Array.isArray(kept) ? kept.filter(isChosen).map(({ id, name }) => ({ id, name })) : []),
  sent: (typed) => typed.map(({ id }) => id),
  words: (typed) => typed.map(({ name }) => name).join(', '),
} as const satisfies Omit<FieldKind<readonly Chosen[]>, 'draw'>

export const components: AnyKind = kindOf<readonly Chosen[]>({
  ...picked,
  draw: (props) => <ComponentsPicked {...props} />,
})

function ComponentsPicked({ field, typed, onChange, error }: PickProps) {
  const [text, setText] = useState('')
  return (
    <PickedList name={field.label} picked={typed} onChange={onChange}>
      <ComponentFinder
        {...frameOf(field, error)}
        typed={{ text, chosen: null }}
        onChange={({ text: written, chosen }) => {
          setText(chosen === null ? written : '')
          if (chosen !== null && typed.every(({ id }) => id !== chosen.id)) onChange([...typed, chosen])
        }}
      />
    </PickedList>
  )
}

/** Products in any object. */
export const products: AnyKind = kindOf<readonly Chosen[]>({
  ...picked,
  draw: (props) => <ProductsPicked {...props} />,
})

function ProductsPicked({ field, typed, onChange, error }: PickProps) {
  const [text, setText] = useState('')
  const { data, isFetching } = useQuery(ask('GET /object-products', { query: { limit: 500 } }))
  const wanted = text.trim().toLowerCase()
  const choices = (data?.items ?? [])
    .map(({ id, name, object }) => ({ id, name: `${object.code} ${name}` }))
    .filter(({ id, name }) => name.toLowerCase().includes(wanted) && typed.every((each) => each.id !== id))
  return (
    <PickedList name={field.label} picked={typed} onChange={onChange}>
      <ComboField
        {...frameOf(field, error)}
        text={text}
        chosen={null}
        choices={choices}
        loading={isFetching}
        onChange={(written, choice) => {
          setText(choice === null ? written : '')
          if (choice !== null) onChange([...typed, { id: choice.id, name: choice.name }])
        }}
      />
    </PickedList>
  )
}
