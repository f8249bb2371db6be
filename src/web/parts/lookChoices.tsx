import { useState } from 'react'
import { pinnedScheme, pinScheme, type Scheme } from '../look/scheme'
import { chooseLanguage } from '../words/chooseLanguage'
import { m } from '../words/compiled/messages'
import { getLocale } from '../words/compiled/runtime'
import { Segmented } from './segmented'

/** Light or dark, and the language. */
export const LookChoices = () => (
  <>
    <SchemeChoice />
    <LanguageChoice />
  </>
)

function SchemeChoice() {
  const [scheme, setScheme] = useState<Scheme>(pinnedScheme)
  const choose = (next: Scheme) => {
    pinScheme(next)
    setScheme(next)
  }
  return (
    <div className="sb-menu-group">
      <Segmented
        legend={m.shell_scheme()}
        legendShown
        value={scheme}
        choices={[
          { value: 'system', word: m.shell_scheme_system() },
          { value: 'light', word: m.shell_scheme_light() },
          { value: 'dark', word: m.shell_scheme_dark() },
        ]}
        onChange={choose}
      />
    </div>
  )
}

function LanguageChoice() {
  return (
    <div className="sb-menu-group">
      <Segmented
        legend={m.shell_language()}
        legendShown
        value={getLocale()}
        choices={[
          { value: 'sv', word: 'Svenska' },
          { value: 'en', word: 'English' },
        ]}
        onChange={chooseLanguage}
      />
    </div>
  )
}
