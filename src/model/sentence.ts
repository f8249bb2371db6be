import { compose, type Language, type Text } from './text.ts'

type Part = Text | string | number
type Named<Written extends string> = Written extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Named<Rest>
  : never

/** A sentence as data, in both languages. What changes from case to case stands in braces, and is given by that name. */
export const sentence =
  <Sv extends string, En extends string>(sv: Sv, en: En) =>
  (parts: Readonly<Record<Named<Sv | En>, Part>>): Text => {
    const named = new Map<string, Part>(Object.entries(parts))
    return compose((l) =>
      (l === 'sv' ? sv : en).replace(/\{(\w+)\}/g, (_, name: string) => inLanguage(named.get(name) ?? '', l)),
    )
  }

const inLanguage = (part: Part, language: Language): string =>
  typeof part === 'object' ? part[language] : String(part)
