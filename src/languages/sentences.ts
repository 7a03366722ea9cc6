/** Texts shorter than this are labels and fragments, not sentences. */
const SHORTEST_SENTENCE = 16;

/** Cuts a text into its sentences, at the end marks that the four languages share. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}\d"«“`])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= SHORTEST_SENTENCE);
