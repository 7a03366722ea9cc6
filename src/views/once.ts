import type { ViewContext } from './context.ts';

/**
 * Works a view out once for everything that prints it: the HTML page and its Markdown twin. What was made goes with
 * its context, so that a change of the content while developing leaves nothing old behind.
 * `once(({ first, second }) => `${first}-vs-${second}`, makePairPage)` is a function like `makePairPage`.
 */
export const once = <Of, View>(
  keyOf: (of: Of) => string,
  make: (context: ViewContext, of: Of) => View,
): ((context: ViewContext, of: Of) => View) => {
  const made = new WeakMap<ViewContext, Map<string, View>>();
  return (context, of) => {
    const known = made.get(context) ?? new Map<string, View>();
    made.set(context, known);
    const key = keyOf(of);
    const view = known.get(key) ?? make(context, of);
    known.set(key, view);
    return view;
  };
};
