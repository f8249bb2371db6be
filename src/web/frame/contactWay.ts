/** How the municipality is reached about what doesn't work, as whoever runs Styrbord has set it; undefined where nobody has. */
export function contactWay(): { word: string; to: string | undefined } | undefined {
  const word = document.querySelector<HTMLMetaElement>('meta[name="styrbord-contact"]')?.content.trim()
  if (word === undefined || word === '') return undefined
  return { word, to: addressOf(word) }
}

/** An e-mail address and a page can be pressed; a telephone number or a sentence is read. */
function addressOf(word: string): string | undefined {
  if (/^https:\/\/\S+$/.test(word)) return word
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(word) ? `mailto:${word}` : undefined
}
