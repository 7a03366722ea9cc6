import { z } from 'astro/zod';

/** The texts of the pages that are about no single code: `content/pages/<locale>.yaml`. */

const text = z.string().trim().min(1);
const replyClass = z.strictObject({
  heading: text,
  lead: text,
  /** What the sending side does. */
  act: text,
  /** What such a reply does not tell. */
  limits: text,
});

export const pagesProseSchema = z.strictObject({
  home: z.strictObject({
    heading: text,
    /** For search results. */
    description: text.max(200),
    lead: text,
    digitHeading: text,
    digitLead: text,
    pairsHeading: text,
    pairsLead: text,
    codesHeading: text,
    allCodes: text,
  }),
  codes: z.strictObject({
    heading: text,
    lead: text,
    pickHeading: text,
    pickLead: text,
    explainedHeading: text,
    explainedLead: text,
  }),
  classes: z.strictObject({ '2': replyClass, '3': replyClass, '4': replyClass, '5': replyClass, pairsNote: text }),
  about: z.strictObject({
    heading: text,
    lead: text,
    sections: z.array(z.strictObject({ heading: text, paragraphs: z.array(text).min(1) })).min(1),
  }),
  notFound: z.strictObject({ heading: text, lead: text, link: text }),
});

export type PagesProse = z.infer<typeof pagesProseSchema>;
