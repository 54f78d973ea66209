/**
 * Makes what is found about an object found once: a later call with the same object gives the same result, which must
 * therefore not be changed. It is forgotten with the object, so that auditing many files keeps nothing of them.
 */
export function oncePer<Key extends object, Value extends object>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

/**
 * The same for what two objects tell together, such as a document and the packs it is read with. It is forgotten with
 * the first; until then it keeps the second.
 */
export function oncePerPair<Key extends object, Other extends object, Value extends object>(
  find: (key: Key, other: Other) => Value,
): (key: Key, other: Other) => Value {
  const perKey = oncePer<Key, Map<Other, Value>>(() => new Map());
  return (key, other) => {
    const known = perKey(key);
    const before = known.get(other);
    if (before) return before;
    const found = find(key, other);
    known.set(other, found);
    return found;
  };
}
