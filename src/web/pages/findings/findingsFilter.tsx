import type { AnswerOf } from '../../asking/api'
import { LinkButton } from '../../parts/linkButton'
import { Select } from '../../parts/select'
import { Toolbar } from '../../parts/toolbar'
import { clauseOf } from '../../routing/addresses'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'

type Facets = AnswerOf<'GET /findings'>['facets']
type Count = Facets['kinds'][number]

/** Kind, object, clause and who should act; each choice is a part of the address and says how many there are. */
export function FindingsFilter({ facets }: { facets: Facets }) {
  const filter = useFilter()
  const whom = filter.value('agerar')
  const isKnown = whom === '' || whom === 'mig' || facets.shouldAct.some(({ id }) => id === whom)
  return (
    <Toolbar
      end={
        filter.isFiltered && (
          <LinkButton kind="text" to="/brister">
            {m.findings_clear()}
          </LinkButton>
        )
      }
    >
      <Select
        id="findings-whom"
        label={m.findings_should_act()}
        placeholder={m.findings_everyone()}
        value={whom}
        options={[
          { value: 'mig', word: m.findings_me() },
          ...facets.shouldAct.map((each) => optionOf(each)),
          // A person's own page may lead here with their id, which is no able one's.
          ...(isKnown ? [] : [{ value: whom, word: m.findings_one_person() }]),
        ]}
        onChange={(agerar) => filter.change({ agerar })}
      />
      <Select
        id="findings-object"
        label={m.objects_object()}
        placeholder={m.findings_all()}
        value={filter.value('objekt')}
        options={facets.objects.map((each) => optionOf(each))}
        onChange={(objekt) => filter.change({ objekt })}
      />
      <Select
        id="findings-kind"
        label={m.findings_kind()}
        placeholder={m.findings_all()}
        value={filter.value('slag')}
        options={facets.kinds.map((each) => optionOf(each))}
        onChange={(slag) => filter.change({ slag })}
      />
      <Select
        id="findings-clause"
        label={m.findings_clause()}
        placeholder={m.findings_all()}
        value={filter.value('klausul')}
        options={facets.clauses.map((each) => optionOf(each, `${clauseOf(each.id).number} `))}
        onChange={(klausul) => filter.change({ klausul })}
      />
    </Toolbar>
  )
}

// A clause's text is a paragraph; its beginning tells it from the others.
const longest = 56

function optionOf({ id, name, count }: Count, before = '') {
  const said = sayFirst(name)
  const short = said.length > longest ? `${said.slice(0, said.lastIndexOf(' ', longest))} …` : said
  return { value: id, word: `${before}${short} (${count})` }
}
