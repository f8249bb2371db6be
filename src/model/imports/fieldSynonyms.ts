/** What a field may be called in somebody's spreadsheet, in Swedish and English. */
export interface FieldSynonyms<Field extends string = string> {
  readonly field: Field
  readonly synonyms: readonly string[]
}
