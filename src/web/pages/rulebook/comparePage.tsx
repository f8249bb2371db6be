import { useSuspenseQueries } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { Section } from '../../parts/section'
import { Select } from '../../parts/select'
import { TitledPage } from '../../parts/titledPage'
import { Toolbar } from '../../parts/toolbar'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { DifferencesTable } from './differencesTable'

/** What differs between two of the models that ship, or between one of them and what holds here. */
export function ComparePage() {
  const filter = useFilter()
  const from = filter.value('fran') || 'linkoping'
  const to = filter.value('till') || 'in-force'
  const [{ data: shipped }, { data: differences }] = useSuspenseQueries({
    queries: [ask('GET /model/shipped'), ask('GET /model/differences', { query: { from, to } })],
  })
  const options = [
    { value: 'in-force', word: m.rulebook_in_force_here() },
    ...shipped.items.map(({ id, name }) => ({ value: id, word: `${say(name)} (${id})` })),
  ]
  const about = shipped.items.filter(({ id }) => id === from || id === to)
  return (
    <TitledPage
      heading={m.rulebook_compare()}
      crumbs={[{ word: m.rulebook_heading(), to: '/modellen' }, { word: m.rulebook_compare() }]}
      sentence={m.rulebook_compare_sentence()}
      actions={<ListDownload route="GET /model/differences" sent={{ query: { from, to } }} />}
    >
      <Toolbar>
        <Select
          id="fran"
          label={m.rulebook_compare_from()}
          placeholder={null}
          value={from}
          options={options}
          onChange={(fran) => filter.change({ fran })}
        />
        <Select
          id="till"
          label={m.rulebook_compare_to()}
          placeholder={null}
          value={to}
          options={options}
          onChange={(till) => filter.change({ till })}
        />
      </Toolbar>
      {about.length > 0 && (
        <dl className="sb-facts sb-measure">
          {about.map(({ id, name, about: words, clauses }) => (
            <div key={id}>
              <dt className="sb-strong">{say(name)}</dt>
              <dd>
                {say(words)} {m.rulebook_count_all({ count: clauses })}.
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Section heading={m.rulebook_differences()}>
        <DifferencesTable differences={differences.items} />
      </Section>
    </TitledPage>
  )
}
