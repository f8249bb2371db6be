import { CheckmarkCircleFillIcon, XMarkIcon } from '@navikt/aksel-icons'
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react'
import { m } from '../words/compiled/messages'
import { IconButton } from './iconButton'
import { LinkTo } from './linkTo'

export interface Receipt {
  text: string
  link?: { to: string; word: string } | undefined
  undo?: { word: string; onPress: () => void } | undefined
}
interface Kept extends Receipt {
  key: number
}

const Give = createContext<(receipt: Receipt) => void>(() => {})

/** `const receipt = useReceipt()`, then `receipt({ text: 'Planen är fastställd.' })`. Never for errors. */
export const useReceipt = (): ((receipt: Receipt) => void) => use(Give)

const Clear = createContext<() => void>(() => {})

/** Takes away all that are shown: they are whose the page is. */
export const useNoReceipts = (): (() => void) => use(Clear)

export function ReceiptProvider({ children }: { children: ReactNode }) {
  const [receipts, setReceipts] = useState<readonly Kept[]>([])
  const given = useRef(0)
  const give = useCallback((receipt: Receipt) => {
    given.current += 1
    const key = given.current
    setReceipts((now) => [...now.slice(-2), { ...receipt, key }])
  }, [])
  const clear = useCallback(() => setReceipts([]), [])
  const close = useCallback((key: number) => setReceipts((now) => now.filter((each) => each.key !== key)), [])
  return (
    <Give value={give}>
      <Clear value={clear}>{children}</Clear>
      {/* The region is always there: one that comes with its text is not read aloud. It holds links: no <output>. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div className="sb-receipts" role="status">
        {receipts.map((receipt) => (
          <ReceiptCard key={receipt.key} receipt={receipt} onClose={() => close(receipt.key)} />
        ))}
      </div>
    </Give>
  )
}

const shownFor = 8_000 // ms

interface ReceiptCardProps {
  receipt: Receipt
  onClose: () => void
}

/** One card: it stays until closed when it holds a link or a way back. */
function ReceiptCard({ receipt: { text, link, undo }, onClose }: ReceiptCardProps) {
  const stays = link !== undefined || undo !== undefined
  const closing = useRef(onClose)
  useEffect(() => {
    closing.current = onClose
  }, [onClose])
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => closing.current(), shownFor)
    return () => clearTimeout(timer)
  }, [stays])
  return (
    <div className="sb-receipt">
      <CheckmarkCircleFillIcon aria-hidden />
      <p>
        {text} {link && <LinkTo to={link.to}>{link.word}</LinkTo>}
        {undo && (
          <button
            type="button"
            className="sb-receipt-undo"
            onClick={() => {
              undo.onPress()
              onClose()
            }}
          >
            {undo.word}
          </button>
        )}
      </p>
      <IconButton icon={XMarkIcon} name={m.parts_close()} onClick={onClose} />
    </div>
  )
}
