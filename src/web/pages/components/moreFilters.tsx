import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ask } from '../../asking/queries'
import { PersonFinder } from '../../forms/kinds/found'
import { Checkbox } from '../../parts/checkbox'
import { LinkButton } from '../../parts/linkButton'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { FieldsSeen } from './componentSeen'
import { filterChoices } from './filterChoices'

interface MoreFiltersProps {
  fields: FieldsSeen
  /** `none` says what holds where nothing is chosen; else everything is shown. */
  choose: (name: string, label: string, options: readonly { value: string; word: string }[], none?: string) => ReactNode
}

const folded = [
  'produkt',
  'forvaltning',
  'typ',
  'kritiskt',
  'kategori',
  'avtal',
  'leverantor',
  'ansvarig',
  'brist',
  'borta',
  'intyga',
  'inlasning',
  'ordning',
]

/** The rest of what the list can be narrowed by; open where some of it is in use. */
export function MoreFilters({ fields, choose }: MoreFiltersProps) {
  const filter = useFilter()
  const asOf = useAsOf()
  const isUsed = folded.some((name) => filter.value(name) !== '')
  const [isOpen, setOpen] = useState(isUsed)
  const object = filter.value('objekt')
  const { data: products } = useQuery({
    ...ask('GET /object-products', {
      query: { asOf, limit: 500, object: object === '' || object === 'none' ? undefined : object },
    }),
    enabled: isOpen,
  })
  const { data: administrations } = useQuery({
    ...ask('GET /administrations', { query: { asOf, limit: 200 } }),
    enabled: isOpen,
  })
  const { choicesIn, findings, sorts } = filterChoices(fields)
  const named = (items: readonly { id: string; name: string }[] | undefined) =>
    (items ?? []).map(({ id, name }) => ({ value: id, word: name }))
  const check = (name: string, label: string) => (
    <Checkbox
      id={`filter-${name}`}
      label={label}
      checked={filter.value(name) === 'ja'}
      onChange={(on) => filter.change({ [name]: on ? 'ja' : undefined })}
    />
  )
  return (
    <details className="sb-more-filters" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.components_more_filters()}</summary>
      {isOpen && (
        <div className="sb-filter-grid">
          {choose(
            'ordning',
            m.components_order(),
            sorts.filter(({ value }) => value !== 'name'),
            m.components_sort_name(),
          )}
          {choose('produkt', m.components_product(), named(products?.items))}
          {choose('forvaltning', m.components_administration(), named(administrations?.items))}
          {choose(
            'typ',
            m.components_type(),
            fields.itTypes.map(({ id, name }) => ({ value: id, word: say(name) })),
          )}
          {choose('kritiskt', m.components_criticality(), choicesIn('criticality'))}
          {choose('kategori', m.components_category(), choicesIn('category'))}
          {choose('avtal', m.components_contract_form(), choicesIn('contract-form'))}
          {choose('brist', m.components_finding(), findings)}
          <ResponsibleFilter />
          <div className="sb-filter-checks">
            {check('intyga', m.components_due())}
            {check('borta', m.components_absent())}
          </div>
          {['leverantor', 'inlasning'].map((name) => (
            <Told key={name} name={name} />
          ))}
        </div>
      )}
    </details>
  )
}

/** Narrowed by a link from somewhere else: said, and taken away by a press. */
function Told({ name }: { name: string }) {
  const filter = useFilter()
  const value = filter.value(name)
  if (value === '') return null
  return (
    <p className="sb-row">
      {name === 'leverantor' ? m.components_only_supplier({ name: value }) : m.components_only_import()}
      <LinkButton size="small" kind="text" to={filter.addressWith({ [name]: undefined })}>
        {m.components_take_away()}
      </LinkButton>
    </p>
  )
}

function ResponsibleFilter() {
  const filter = useFilter()
  const id = filter.value('ansvarig')
  const { data } = useQuery({ ...ask('GET /persons/{id}', { params: { id } }), enabled: id !== '' })
  const name = data?.name ?? ''
  const [typed, setTyped] = useState<string>()
  return (
    <PersonFinder
      id="filter-ansvarig"
      label={m.components_responsible()}
      typed={{ text: typed ?? name, chosen: id === '' ? null : { id, name } }}
      onChange={({ text, chosen: person }) => {
        setTyped(person === null ? text : undefined)
        if (person !== null) filter.change({ ansvarig: person.id })
        else if (text === '') filter.change({ ansvarig: undefined })
      }}
    />
  )
}
