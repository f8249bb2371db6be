import { FilterDay } from '../../parts/filterDay'
import { LinkButton } from '../../parts/linkButton'
import { Select } from '../../parts/select'
import { Toolbar } from '../../parts/toolbar'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { kindWords, stateWords } from './decisionWords'

const optionsOf = (words: Readonly<Record<string, () => string>>) =>
  Object.entries(words).map(([value, word]) => ({ value, word: word() }))

/** What kind, which object, which state, which days; each choice is a part of the address. */
export function DecisionsFilter({ objects }: { objects: readonly { id: string; code: string; name: string }[] }) {
  const filter = useFilter()
  return (
    <Toolbar
      end={
        filter.isFiltered && (
          <LinkButton kind="text" to="/beslut">
            {m.decisions_clear()}
          </LinkButton>
        )
      }
    >
      <Select
        id="decisions-kind"
        label={m.decisions_kind()}
        placeholder={m.decisions_all()}
        value={filter.value('slag')}
        options={optionsOf(kindWords)}
        onChange={(slag) => filter.change({ slag })}
      />
      <Select
        id="decisions-object"
        label={m.decisions_object()}
        placeholder={m.decisions_all()}
        value={filter.value('objekt')}
        options={objects.map(({ id, code, name }) => ({ value: id, word: `${code} ${name}` }))}
        onChange={(objekt) => filter.change({ objekt })}
      />
      <Select
        id="decisions-state"
        label={m.decisions_state()}
        placeholder={m.decisions_all()}
        value={filter.value('lage')}
        options={optionsOf(stateWords)}
        onChange={(lage) => filter.change({ lage })}
      />
      <FilterDay
        id="decisions-fran"
        label={m.decisions_from()}
        value={filter.value('fran')}
        onChange={(fran) => filter.change({ fran })}
      />
      <FilterDay
        id="decisions-till"
        label={m.decisions_to()}
        value={filter.value('till')}
        onChange={(till) => filter.change({ till })}
      />
    </Toolbar>
  )
}
