import type { Fill } from './mapFigures'

/** A figure where it stands, as all of one look are drawn in one stroke: six hundred components are a hundred elements. */
export interface Drawn {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly isRound: boolean
}

const outline = ({ x, y, size, isRound }: Drawn, inset = 0.5): string => {
  const [left, top, side] = [x + inset, y + inset, size - 2 * inset]
  if (!isRound) return `M${left} ${top}h${side}v${side}h${-side}z`
  const r = side / 2
  return `M${left} ${top + r}a${r} ${r} 0 1 0 ${side} 0a${r} ${r} 0 1 0 ${-side} 0z`
}

const leftHalf = ({ x, y, size, isRound }: Drawn): string => {
  const half = size / 2
  return isRound ? `M${x + half} ${y}a${half} ${half} 0 0 0 0 ${size}z` : `M${x} ${y}h${half}v${size}h${-half}z`
}

/** Three lines aslant; in a circle they keep inside it. */
const slanting = ({ x, y, size, isRound }: Drawn): string => {
  const inset = isRound ? size * 0.14 : 0.5
  const [left, top, side] = [x + inset, y + inset, size - 2 * inset]
  const half = side / 2
  return `M${left} ${top + half}l${half} ${-half}M${left} ${top + side}l${side} ${-side}M${left + half} ${top + side}l${half} ${-half}`
}

const cross = ({ x, y, size }: Drawn): string => {
  const [inset, side] = [size * 0.3, size * 0.4]
  return `M${x + inset} ${y + inset}l${side} ${side}M${x + inset + side} ${y + inset}l${-side} ${side}`
}

const joined = (all: readonly Drawn[], path: (each: Drawn) => string): string => all.map((each) => path(each)).join('')

const grey = 'var(--sb-line-strong)'
const ground = 'var(--sb-surface)'

/** All figures of one fill. Grey on purpose: only findings have colour. */
export function Figures({ fill, all }: { fill: Fill; all: readonly Drawn[] }) {
  const d = joined(all, outline)
  switch (fill) {
    case 'filled':
      return <path d={joined(all, (each) => outline(each, 0))} fill={grey} />
    case 'half':
      return (
        <>
          <path d={d} fill={ground} stroke={grey} />
          <path d={joined(all, leftHalf)} fill={grey} />
        </>
      )
    case 'hatched':
      return (
        <>
          <path d={d} fill={ground} stroke={grey} />
          <path d={joined(all, slanting)} fill="none" stroke={grey} />
        </>
      )
    case 'open':
      return <path d={d} fill={ground} stroke={grey} />
    case 'dashed':
      return <path d={d} fill={ground} stroke={grey} strokeDasharray="2 1.6" />
    default:
      return fill satisfies never
  }
}

/** Those that have a finding: a red edge and a cross, whatever their fill. */
export const Findings = ({ all }: { all: readonly Drawn[] }) => (
  <>
    <path d={joined(all, (each) => outline(each, 0.75))} fill={ground} stroke="var(--sb-broken)" strokeWidth="1.5" />
    <path d={joined(all, cross)} fill="none" stroke="var(--sb-broken)" strokeWidth="1.5" />
  </>
)
