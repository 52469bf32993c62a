/**
 * The same function, that keeps its last answers: documents show the same charts, emblem and codes again and again. The one
 * longest unasked goes first.
 */
export function keepLast<R>(count: number, make: (text: string, size: number) => R): typeof make {
  const kept = new Map<string, R>();
  return (text, size) => {
    const key = `${size} ${text}`;
    const answer = kept.get(key) ?? make(text, size);
    kept.delete(key); // to the end: the first of the map is the one longest unasked
    kept.set(key, answer);
    const [oldest] = kept.keys();
    if (kept.size > count && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}
