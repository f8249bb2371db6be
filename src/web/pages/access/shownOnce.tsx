import { FilesIcon } from '@navikt/aksel-icons'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../parts/button'
import { Panel } from '../../parts/panel'
import { m } from '../../words/compiled/messages'

interface ShownOnceProps {
  heading: string
  /** What it is for, until when, and that it isn't shown again. */
  children: ReactNode
  secret: string
  copyWord: string
  actions: ReactNode
}

/** A link or a key that is kept nowhere: to be copied now. Takes focus, for it is what was asked for. */
export function ShownOnce({ heading, children, secret, copyWord, actions }: ShownOnceProps) {
  const [isCopied, setCopied] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      // Without a secure connection there is no clipboard: the text is marked instead, ready for Ctrl+C.
      () => getSelection()?.selectAllChildren(box.current?.querySelector('code') ?? document.body),
    )
  }
  return (
    <Panel heading={heading}>
      <div className="sb-stack" ref={box} tabIndex={-1}>
        <div className="sb-measure">{children}</div>
        <div className="sb-once">
          <code>{secret}</code>
          <Button kind="primary" icon={FilesIcon} onClick={copy}>
            {copyWord}
          </Button>
        </div>
        <output className="sb-small sb-quiet">{isCopied ? m.access_copied() : ''}</output>
        <div className="sb-form-actions">{actions}</div>
      </div>
    </Panel>
  )
}
