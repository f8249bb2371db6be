import type { Filter } from '#api/list'
import type { Text } from '#model/text'
import type { Choice } from '../asking/choosers'
import { Checkbox } from '../parts/checkbox'
import { FilterDay } from '../parts/filterDay'
import { LinkButton } from '../parts/linkButton'
import { Select } from '../parts/select'
import type { useFilter } from '../routing/useFilter'
import { m } from '../words/compiled/messages'
import { say, sayFirst } from '../words/say'
import { ThingField } from './thingField'

interface ListFilterProps {
  filter: Filter
  address: string
  chosen: ReturnType<typeof useFilter>
  /** Choices that the page knows, beside those of the description. */
  more?: Readonly<Record<string, Text>> | undefined
  /** Things in this one only. */
  within?: string | undefined
}

/** One filter, as its kind is drawn; what is chosen stands in the address. */
export function ListFilter({ filter, address, chosen, more, within }: ListFilterProps) {
  const value = chosen.value(address)
  const change = (next: string | undefined) => chosen.change({ [address]: next })
  const shown = { id: `filter-${address}`, label: say(filter.name) }
  const all = filter.all === undefined ? m.parts_all() : say(filter.all)
  if (filter.told !== undefined)
    return value === '' ? null : (
      <p className="sb-row">
        {say(filter.told).replace('{value}', value)}
        <LinkButton size="small" kind="text" to={chosen.addressWith({ [address]: undefined })}>
          {m.parts_take_away()}
        </LinkButton>
      </p>
    )
  if (filter.kind === 'day') return <FilterDay {...shown} value={value} onChange={change} />
  if (filter.kind === 'check' || (filter.kind === 'flag' && filter.values === undefined))
    return <Checkbox {...shown} checked={value === 'ja'} onChange={(on) => change(on ? 'ja' : undefined)} />
  if (filter.kind === 'thing')
    return (
      <ThingField
        {...shown}
        of={filter.of as Choice}
        value={value}
        onChange={change}
        within={within}
        or={Object.entries(filter.or ?? {}).map(([id, word]) => ({ id, name: say(word) }))}
        placeholder={all}
      />
    )
  const words: Readonly<Record<string, Text>> =
    filter.kind === 'flag' && filter.values !== undefined
      ? { ja: filter.values.true, nej: filter.values.false }
      : { ...more, ...('values' in filter ? filter.values : {}) }
  const options = Object.entries(words).map(([id, word]) => ({ value: id, word: sayFirst(word) }))
  return <Select {...shown} placeholder={all} value={value} options={options} onChange={change} />
}
