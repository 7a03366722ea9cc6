import type { Decoded } from '../decoder/decode.ts';

/** How sure the decoder is, and thereby why: the words for it name the reason. */
export type Certainty = 'sure' | 'record' | 'likely' | 'possible';

/** How sure the answer is; nothing to be sure of where nothing was found. */
export const certaintyOf = (decoded: Decoded): Certainty | undefined => {
  switch (decoded.kind) {
    case 'reply':
      if (decoded.decisive.form === 'labelled') return 'likely';
      return decoded.decisive.form === 'typed' ? 'possible' : 'sure';
    case 'enhanced':
      return decoded.form === 'record' ? 'record' : decoded.form === 'text' ? 'sure' : 'possible';
    case 'class':
    case 'silence':
    case 'nothing':
      return undefined;
  }
};
