/** Every text that a person reads exists in both languages; Swedish is the source. */
export interface Text {
  sv: string
  en: string
}

export type Language = keyof Text

export const text = (sv: string, en: string): Text => ({ sv, en })

/** Builds one text of several: `compose((l) => `${role[l]} i ${object}`)`. */
export const compose = (say: (language: Language) => string): Text => ({ sv: say('sv'), en: say('en') })

/** "a, b och c". */
export function enumerate(texts: readonly Text[], and: Text = text('och', 'and')): Text {
  return compose((language) => {
    const words = texts.map((each) => each[language])
    const last = words.at(-1) ?? ''
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and[language]} ${last}`
  })
}

export const capitalised = (value: Text): Text =>
  compose((language) => value[language].charAt(0).toUpperCase() + value[language].slice(1))
