/** The registry row of a concrete code: `registryRowOf('4.2.2')` is `X.2.2`. */
export const registryRowOf = (enhanced: string): string => `X${enhanced.slice(1)}`;
