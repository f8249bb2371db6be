import { PrinterSmallIcon } from '@navikt/aksel-icons'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { Button } from '../../parts/button'
import { ClauseMark } from '../../parts/clauseMark'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { Segmented } from '../../parts/segmented'
import { clauseOf } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { CoverageLegend } from './coverageLegend'
import { CoverageTable } from './coverageTable'

/** Who carries which responsibility in which object: a row a duty, a column a side of an object, and every hole drawn. */
export function CoveragePage() {
  const asOf = useAsOf()
  const filter = useFilter()
  const onlyHoles = filter.value('visa') === 'hal'
  const query = onlyHoles ? { asOf, only: 'holes' as const } : { asOf }
  const { data } = useSuspenseQuery(ask('GET /coverage', { query }))
  return (
    <div className="sb-coverage-page">
      <title>{`${m.coverage_heading()} · Styrbord`}</title>
      <PageHead
        heading={m.coverage_heading()}
        sentence={
          <>
            {m.coverage_sentence()}{' '}
            <LinkTo
              to={data.holesBreak === null ? '/brister' : `/brister?klausul=${data.holesBreak}`}
              className="sb-name"
            >
              {data.holes === 1 ? m.coverage_one_hole() : m.coverage_holes({ count: data.holes })}
            </LinkTo>
            ,{' '}
            {data.personsOnBothSides === 1
              ? m.coverage_one_on_both()
              : m.coverage_on_both({ count: data.personsOnBothSides })}
            , {m.coverage_deviations({ count: data.deviations })}.{' '}
            {data.holes > 0 && data.holesBreak !== null && <ClauseMark {...clauseOf(data.holesBreak)} />}
          </>
        }
        actions={
          <>
            <Segmented
              legend={m.coverage_shown()}
              value={onlyHoles ? 'hal' : 'alla'}
              choices={[
                { value: 'alla', word: m.coverage_all_duties() },
                { value: 'hal', word: m.coverage_only_holes({ count: data.holes }) },
              ]}
              onChange={(visa) => filter.change({ visa: visa === 'hal' ? 'hal' : undefined })}
            />
            <ListDownload route="GET /coverage" sent={{ query }} />
            <Button icon={PrinterSmallIcon} onClick={() => window.print()}>
              {m.coverage_print()}
            </Button>
          </>
        }
      />
      {data.items.length === 0 || data.columns.length === 0 ? (
        <Panel>
          {data.columns.length === 0 ? (
            <EmptyState kind="fromStart" heading={m.coverage_nothing()}>
              {m.coverage_nothing_why()}
            </EmptyState>
          ) : (
            <EmptyState kind="done" heading={m.coverage_no_holes()}>
              {m.coverage_no_holes_why()}
            </EmptyState>
          )}
        </Panel>
      ) : (
        <>
          <CoverageTable coverage={data} />
          <CoverageLegend />
        </>
      )}
    </div>
  )
}
