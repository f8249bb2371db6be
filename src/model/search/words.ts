/** Small letters without accents or rings: "asbrink" finds Åsbrink, and signs that nobody sees are passed over. */
const fold = (value: string): string =>
  value
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')

export const wordsOf = (value: string): readonly string[] =>
  fold(value)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '')

/*
 * Swedish endings on folded words, after Porter's Snowball algorithm for Swedish (snowballstem.org). It leaves -et and
 * -an, and takes a genitive's s or an ending but not both: skolans and skola would part. Here what a word means counts for
 * less than that its forms meet, so both are taken, and twice where they stand on each other (kontoret, kontor).
 */
const endings = [
  ...['heterna', 'hetens', 'arens', 'heten', 'heter', 'anden', 'ornas', 'ernas', 'arnas', 'andes', 'andet', 'arna'],
  ...['erna', 'orna', 'ande', 'arne', 'aste', 'aren', 'ades', 'erns', 'ade', 'are', 'ern', 'ens', 'het', 'ast', 'ad'],
  ...['en', 'an', 'et', 'ar', 'er', 'or', 'as', 'es', 'at', 'a', 'e'],
].sort((a, b) => b.length - a.length)
const last = ['lig', 'els', 'ig']
const fewest = 3

/** What a word has in common with its other forms: skolor, skolan and skolornas are all "skol". */
export function stemOf(word: string): string {
  const without = withoutEnding(withoutEnding(withoutS(word)))
  const stem = withoutS(without)
    .replace(/lost$/, 'los')
    .replace(/(d|g|n|k|t)[dnt]$/, shortened)
  const final = last.find((each) => stem.endsWith(each) && stem.length - each.length >= fewest)
  return final === undefined ? stem : stem.slice(0, -final.length)
}

const withoutS = (word: string): string =>
  word.length > fewest + 1 && /[bcdfghjklmnoprtvyae]s$/.test(word) ? word.slice(0, -1) : word

function withoutEnding(word: string): string {
  // registret, mönstret: the e of register has moved.
  if (/stre[tn]$/.test(word)) return word.slice(0, -3)
  const ending = endings.find((each) => word.endsWith(each) && hasBody(word.slice(0, -each.length)))
  return ending === undefined ? word : word.slice(0, -ending.length)
}

/** What is left must still be a word: three letters, and a vowel with a consonant after it. */
const hasBody = (stem: string): boolean => stem.length >= fewest && /[aeiouy][^aeiouy]/.test(stem)

/** Doubled consonants at the end lose the last: gott, ett nytt. */
const shortened = (pair: string): string =>
  ['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt'].includes(pair) ? pair.slice(0, 1) : pair
