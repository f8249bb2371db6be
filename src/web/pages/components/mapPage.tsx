import { DownloadIcon, PrinterSmallIcon } from '@navikt/aksel-icons'
import { useSuspenseQueries } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { ask, askWhole } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { Button } from '../../parts/button'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { PageHead } from '../../parts/pageHead'
import { Panel } from '../../parts/panel'
import { saveSvg } from '../../parts/saving'
import { Segmented } from '../../parts/segmented'
import { Select } from '../../parts/select'
import { Toolbar } from '../../parts/toolbar'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { type ChartedMap, type Measure, measures } from './mapFigures'
import { MapSeen } from './mapSeen'
import { MapTable } from './mapTable'
import { MapTabs } from './mapTabs'
import { MapTree } from './mapTree'

const views = ['karta', 'trad', 'tabell'] as const
type View = (typeof views)[number]

const oneOf = <T extends string>(all: readonly [T, ...T[]], value: string): T =>
  all.find((each) => each === value) ?? all[0]

/** Everything that the municipality has, by object and product: as a picture, as a tree and as a table. */
export function MapPage() {
  const asOf = useAsOf()
  const filter = useFilter()
  const [object, administration] = [filter.value('objekt') || undefined, filter.value('forvaltning') || undefined]
  const query = { asOf, object, administration }
  const [{ data: map }, { data: administrations }] = useSuspenseQueries({
    queries: [ask('GET /map', { query }), askWhole('GET /administrations', { query: { asOf } })],
  })
  const view = oneOf(views, filter.value('som'))
  const measure = oneOf(measures, filter.value('visa'))
  const svg = useRef<SVGSVGElement>(null)
  const zoomed = object === undefined ? undefined : (map.items[0]?.object ?? undefined)
  const name = zoomed === undefined ? m.map_file() : `${m.map_file()}-${zoomed.code.toLowerCase()}`
  return (
    <div className="sb-map-page">
      <title>{`${zoomed === undefined ? m.map_heading() : `${m.map_heading()}: ${zoomed.code}`} · Styrbord`}</title>
      <PageHead
        heading={zoomed === undefined ? m.map_heading() : `${m.map_heading()}: ${zoomed.code} ${zoomed.name}`}
        crumbs={
          zoomed === undefined
            ? undefined
            : [{ word: m.map_heading(), to: filter.addressWith({ objekt: undefined }) }, { word: zoomed.code }]
        }
        sentence={sentenceOf(map, view)}
        actions={
          <>
            <Segmented
              legend={m.map_as()}
              value={view}
              choices={[
                { value: 'karta', word: m.map_heading() },
                { value: 'trad', word: m.map_tree() },
                { value: 'tabell', word: m.map_table_word() },
              ]}
              onChange={(som: View) => filter.change({ som: som === 'karta' ? undefined : som, sida: undefined })}
            />
            {view === 'karta' ? (
              <Button icon={DownloadIcon} onClick={() => svg.current !== null && saveSvg(svg.current, name)}>
                SVG
              </Button>
            ) : (
              <ListDownload route="GET /map" sent={{ query }} />
            )}
            <Button icon={PrinterSmallIcon} onClick={() => window.print()}>
              {m.map_print()}
            </Button>
          </>
        }
      />
      <MapTabs current="map" />
      <Toolbar
        end={
          zoomed !== undefined && (
            <LinkButton to={filter.addressWith({ objekt: undefined })}>{m.map_all_objects()}</LinkButton>
          )
        }
      >
        {view === 'karta' && (
          <Segmented
            legend={m.map_show()}
            legendShown
            value={measure}
            choices={measures.map((each) => ({ value: each, word: measureWords[each]() }))}
            onChange={(visa: Measure) => filter.change({ visa: visa === 'livscykel' ? undefined : visa })}
          />
        )}
        <Select
          id="map-administration"
          label={m.map_used_by()}
          placeholder={m.map_all_administrations()}
          value={administration ?? ''}
          options={administrations.items.map(({ id, name: word }) => ({ value: id, word }))}
          onChange={(forvaltning) => filter.change({ forvaltning, sida: undefined })}
        />
      </Toolbar>
      {map.components === 0 ? <NothingOnMap isFiltered={administration !== undefined} /> : seen()}
    </div>
  )

  function seen(): ReactNode {
    switch (view) {
      case 'karta':
        return <MapSeen map={map} measure={measure} isNamed={zoomed !== undefined} svg={svg} />
      case 'trad':
        return <MapTree map={map} />
      case 'tabell':
        return <MapTable map={map} />
      default:
        return view satisfies never
    }
  }
}

const measureWords = {
  livscykel: m.map_lifecycle,
  kostnad: m.map_cost_word,
  anvandare: m.map_users,
  kritiskt: m.map_critical_word,
} as const satisfies Record<Measure, () => string>

function sentenceOf({ items, components, isSummed }: ChartedMap, view: View): string {
  const products = items.flatMap((each) => each.products).filter(({ product }) => product !== null).length
  const objects = items.filter(({ object }) => object !== null).length
  const counted = m.map_sentence({ objects, products, components })
  if (isSummed) return `${counted} ${m.map_sentence_summed()}`
  return view === 'karta' ? `${counted} ${m.map_sentence_each()}` : counted
}

const NothingOnMap = ({ isFiltered }: { isFiltered: boolean }) => (
  <Panel>
    {isFiltered ? (
      <EmptyState kind="afterFilter" heading={m.map_nothing_filtered()}>
        {m.map_nothing_filtered_why()}
      </EmptyState>
    ) : (
      <EmptyState kind="fromStart" heading={m.map_nothing()}>
        {m.map_nothing_why()}
      </EmptyState>
    )}
  </Panel>
)
