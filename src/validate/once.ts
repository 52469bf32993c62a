/** Remembers what was made of each object: rules ask for the same lists of the same content, which no one changes meanwhile. */
export function once<K extends object, V>(create: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = create(key);
    made.set(key, { value });
    return value;
  };
}
