import { LinkTo } from './linkTo'

/** The lantern: logo.svg as it is. Never recoloured, turned or animated. */
export function Lantern({ size = 28 }: { size?: number | undefined }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <circle cx="16" cy="16" r="15" fill="#0b3b2c" />
      <path d="M16 16V3.5A12.5 12.5 0 0 1 27.55 20.78Z" fill="#2fd08c" />
      <circle cx="16" cy="16" r="2.6" fill="#0b3b2c" />
      <circle cx="16" cy="16" r="14.5" fill="none" stroke="#2fd08c" strokeOpacity=".3" />
    </svg>
  )
}

/** The mark and the word, leading home. */
export function Mark({ to, name }: { to: string; name: string }) {
  return (
    <LinkTo to={to} className="sb-mark" aria-label={name}>
      <Lantern />
      <span className="sb-mark-word">Styrbord</span>
    </LinkTo>
  )
}
