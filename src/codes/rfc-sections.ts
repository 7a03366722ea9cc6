import { z } from 'astro/zod';

/** Titles of the RFCs and of their sections, so that a citation can be proved and a link can be named. */
export const rfcSectionsSchema = z.record(
  z.string().regex(/^\d{3,5}$/u),
  z.strictObject({
    title: z.string().min(1),
    /** True where only some sections could be read; a citation of another one is refused all the same. */
    partial: z.boolean().optional(),
    sections: z.record(z.string(), z.string().min(1).nullable()),
  }),
);

export type RfcSections = z.infer<typeof rfcSectionsSchema>;
