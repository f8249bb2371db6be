import { MagnifyingGlassIcon } from '@navikt/aksel-icons'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { m } from '../words/compiled/messages'

export interface SearchFieldProps {
  isOpen: boolean
  onSearch: (text: string) => void
}

/** The bar's search; the key `/` comes here from anywhere but a field. */
export function SearchField({ isOpen, onSearch }: SearchFieldProps) {
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (isOpen) field.current?.focus()
  }, [isOpen])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onSearch(text.trim())
  }
  return (
    <search className={isOpen ? 'sb-bar-search sb-bar-search-open' : 'sb-bar-search'}>
      <MagnifyingGlassIcon aria-hidden />
      <form onSubmit={send}>
        <input
          ref={field}
          className="sb-input"
          type="search"
          name="q"
          aria-label={m.shell_search_name()}
          aria-keyshortcuts="/"
          placeholder={m.shell_search()}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      <kbd aria-hidden>/</kbd>
    </search>
  )
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName))
  )
}
