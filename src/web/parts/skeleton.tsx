import { m } from '../words/compiled/messages'

const widths = ['72%', '54%', '80%', '60%', '46%', '66%'] as const

/** Bars where text will stand; nothing is seen for 300 ms. Tables have their own, under real heads. */
export function Skeleton({ lines = 4 }: { lines?: number | undefined }) {
  return (
    <div className="sb-stack" aria-busy>
      <span className="sb-unseen">{m.parts_loading()}</span>
      {Array.from({ length: lines }, (_, line) => widths[line % widths.length]).map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are alike and never move
        <span key={line} className="sb-skeleton-bar" style={{ width }} />
      ))}
    </div>
  )
}
