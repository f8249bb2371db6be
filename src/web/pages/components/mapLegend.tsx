import { m } from '../../words/compiled/messages'
import { Figures, Findings } from './figurePaths'
import { type Fill, type Measure, sizeSteps } from './mapFigures'

type Line = readonly [fill: Fill | 'finding', word: string]

const linesOf = (measure: Measure): readonly Line[] => {
  const finding: Line = ['finding', m.map_has_finding()]
  switch (measure) {
    case 'livscykel':
      return [
        ['filled', m.map_in_use()],
        ['half', m.map_coming()],
        ['hatched', m.map_going()],
        ['open', m.map_lifecycle_missing()],
        ['dashed', m.map_proposed()],
        finding,
      ]
    case 'kritiskt':
      return [
        ['filled', m.map_critical()],
        ['half', m.map_mostly_critical()],
        ['hatched', m.map_partly_critical()],
        ['open', m.map_not_critical()],
        ['dashed', m.map_not_told()],
        finding,
      ]
    case 'kostnad':
    case 'anvandare':
      return [['dashed', m.map_not_told()], finding]
    default:
      return measure satisfies never
  }
}

/** What shape, fill and size mean, as they are drawn. */
export function MapLegend({ measure, perFigure }: { measure: Measure; perFigure: number }) {
  return (
    <ul className="sb-map-legend" aria-label={m.map_legend()}>
      <li>
        <Sample size={11} fill="filled" />
        {m.map_it_component()}
      </li>
      <li>
        <Sample size={11} fill="filled" isRound />
        {m.map_business_component()}
      </li>
      {perFigure > 1 && <li className="sb-strong">{m.map_per_figure({ count: perFigure })}</li>}
      <li aria-hidden className="sb-map-legend-line" />
      {(measure === 'kostnad' || measure === 'anvandare') &&
        sizeSteps(measure).map(({ size, from }) => (
          <li key={size}>
            <Sample size={size} fill="filled" />
            {measure === 'kostnad'
              ? m.map_from_cost({ from: thousands(from) })
              : m.map_from_users({ from: from.toLocaleString('sv') })}
          </li>
        ))}
      {linesOf(measure).map(([fill, word]) => (
        <li key={fill}>
          <Sample size={11} fill={fill} />
          {word}
        </li>
      ))}
    </ul>
  )
}

const thousands = (kronor: number): string => (kronor / 1000).toLocaleString('sv')

function Sample({ size, fill, isRound = false }: { size: number; fill: Line[0]; isRound?: boolean }) {
  const all = [{ x: 0, y: 0, size, isRound }]
  return (
    <svg width={size} height={size} aria-hidden>
      {fill === 'finding' ? <Findings all={all} /> : <Figures fill={fill} all={all} />}
    </svg>
  )
}
