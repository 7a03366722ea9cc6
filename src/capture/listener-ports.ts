/** Looks up the port of a listener. Throws when a scenario names one that the server does not have. */
export const portAmong =
  (ports: ReadonlyMap<string, number>) =>
  (listener: string): number => {
    const port = ports.get(listener);
    if (port === undefined) throw new Error(`listener: found "${listener}"; allowed: ${[...ports.keys()].join(', ')}`);
    return port;
  };
