import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { ListPager } from '../../lists/listPager'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { FindingRows } from './findingRows'
import { FindingsFilter } from './findingsFilter'

const pageSize = 50

/** Where the model isn't followed on the day, filtered in the address. */
export function FindingsPage() {
  const asOf = useAsOf()
  const filter = useFilter()
  const whom = filter.value('agerar')
  const query = {
    asOf,
    clause: filter.value('klausul') || undefined,
    object: filter.value('objekt') || undefined,
    kind: filter.value('slag') || undefined,
    shouldAct: whom === 'mig' ? 'me' : whom || undefined,
    after: filter.after,
    limit: pageSize,
  }
  const { data } = useSuspenseQuery(ask('GET /findings', { query }))
  const isOnlyMine = whom === 'mig' && ['klausul', 'objekt', 'slag'].every((name) => filter.value(name) === '')
  const all = data.facets.kinds.reduce((sum, { count }) => sum + count, 0)
  return (
    <TitledPage
      heading={m.findings_heading()}
      sentence={m.findings_sentence()}
      actions={<ListDownload route="GET /findings" sent={{ query }} />}
    >
      {all > 0 && <FindingsFilter facets={data.facets} />}
      {all > 0 && (
        <output className="sb-small sb-quiet sb-findings-count">
          {filter.isFiltered ? m.findings_shown_of({ shown: data.total, all }) : m.findings_shown({ all })}
        </output>
      )}
      {data.items.length > 0 ? (
        <FindingRows findings={data.items} name={m.findings_heading()} readOnly={asOf !== undefined} />
      ) : (
        <Panel>
          {all === 0 ? (
            <EmptyState kind="done" heading={m.findings_none()}>
              {m.findings_none_why()}
            </EmptyState>
          ) : isOnlyMine ? (
            <EmptyState
              kind="done"
              heading={m.findings_none_mine()}
              actions={<LinkButton to="/brister">{m.findings_clear()}</LinkButton>}
            >
              {m.findings_none_filtered_why({ all })}
            </EmptyState>
          ) : (
            <EmptyState
              kind="afterFilter"
              heading={m.findings_none_filtered()}
              actions={<LinkButton to="/brister">{m.findings_clear()}</LinkButton>}
            >
              {m.findings_none_filtered_why({ all })}
            </EmptyState>
          )}
        </Panel>
      )}
      <ListPager answer={data} />
    </TitledPage>
  )
}
