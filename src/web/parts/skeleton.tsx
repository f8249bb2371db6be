import { m } from '../words/compiled/messages'

const widths = ['72%', '54%', '80%', '60%', '46%', '66%'] as const

/** Bars where text will stand; nothing is seen for 300 ms. Tables have their own, under real heads. */
export function Skeleton({ lines = 4 }: { lines?: number | undefined }) {
  return (
    <div className="sb-stack" aria-busy>
      <span className="sb-unseen">{m.parts_loading()}</span>
      {[...Array(lines).keys()].map((line) => (
        <span key={line} className="sb-skeleton-bar" style={{ width: widths[line % widths.length] }} />
      ))}
    </div>
  )
}
