/**
 * What a spreadsheet program runs when it opens a text table: the signs that begin a formula, also their wide forms and
 * after spaces, and the control signs that some programs cut away before they look.
 */
const wouldRun = /^(?:'*[\t\r\n]|['\s]*[=+\-@＝＋－＠])/

/** A text that would run becomes one that doesn't, by an apostrophe. Only for texts: a number is written as it is. */
export const guarded = (text: string): string => (wouldRun.test(text) ? `'${text}` : text)

/** The text as it was before. What would run does so with an apostrophe before it too, so nothing else is changed. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && wouldRun.test(text.slice(1)) ? text.slice(1) : text
