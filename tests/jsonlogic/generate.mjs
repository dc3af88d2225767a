// Rules and data, the same for the same seed. Values are those where JavaScript surprises: "", "0", " ", [], null, missing.
export function* cases(count, seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = (list) => list[Math.floor(random() * list.length)];
  const many = (least, most, make) => Array.from({length: least + Math.floor(random() * (most - least + 1))}, make);

  const plain = [0, 1, 2, -1, -0.5, 1.5, 3.14159, 10, 100, 1e21, 1e-7, 123456789012, "", " ", "0", "1", "-1", "1.5", "a", "b",
    "abc", "10", "9", "0x10", "1e3", " 7 ", "Infinity", "true", "null", "陈晓雨", "𠮷田", "2026-11-23", "2012-03-12", true, false, null];
  const keys = ["a", "b", "c", "a.b", "list", "list.0", "list.1.x", "people", "text", "zero", "empty", "nothing", "", "0", "1", "deep.er.still"];
  const value = () => random() < 0.8 ? pick(plain) : many(0, 3, () => pick(plain));
  const data = () => ({a: random() < 0.4 ? {b: pick(plain)} : pick(plain), b: value(), c: pick(plain), list: many(0, 4, () => pick(plain)),
    people: many(0, 3, () => ({x: pick(plain), age: pick([1, 20, 22, "20", null])})), text: pick(["abcdef", "", "陈晓雨", "0"]),
    zero: 0, empty: [], nothing: null, deep: {er: {still: pick(plain)}}});

  const variable = () => random() < 0.7 ? {var: pick(keys)} : {var: [pick(keys), pick(plain)]};
  const rule = (depth) => {
    if (depth <= 0 || random() < 0.15)
      return random() < 0.5 ? variable() : value();
    const operand = () => rule(depth - 1);
    const items = () => pick([{var: "list"}, {var: "people"}, {var: "nothing"}, many(0, 3, operand)]);
    const inner = () => pick([{var: ""}, {var: "x"}, {var: "age"}, {">": [{var: ""}, 1]}, {"==": [{var: "age"}, 20]}, {"!!": {var: "x"}}, {"+": [{var: ""}, 1]}]);
    const fold = () => pick([{"+": [{var: "current"}, {var: "accumulator"}]}, {cat: [{var: "accumulator"}, {var: "current.x"}]},
      {"if": [{">": [{var: "current"}, {var: "accumulator"}]}, {var: "current"}, {var: "accumulator"}]}]);
    return pick([
      () => ({[pick(["==", "===", "!=", "!==", ">", ">=", "<", "<=", "%", "/", "-"])]: [operand(), operand()]}),
      () => ({[pick(["<", "<="])]: [operand(), operand(), operand()]}),
      () => ({[pick(["!", "!!", "-", "+"])]: random() < 0.5 ? [operand()] : operand()}),
      () => ({[pick(["and", "or", "+", "*", "cat", "min", "max", "merge"])]: many(1, 4, operand)}),
      () => ({[pick(["if", "?:"])]: many(1, 6, operand)}),
      () => ({in: [operand(), random() < 0.6 ? pick([{var: "list"}, {var: "text"}, many(0, 3, () => pick(plain))]) : operand()]}),
      () => ({substr: [pick([{var: "text"}, "jsonlogic", operand()]), pick([0, 1, 2, -1, -3, 10]), ...many(0, 1, () => pick([0, 1, 3, -1, -2, 20]))]}),
      () => ({missing: random() < 0.5 ? many(0, 4, () => pick(keys)) : pick(keys)}),
      () => ({missing_some: [pick([0, 1, 2]), many(0, 4, () => pick(keys))]}),
      () => ({[pick(["map", "filter", "all", "none", "some"])]: [items(), inner()]}),
      () => ({reduce: [items(), fold(), pick([0, "", 5, {var: "c"}])]}),
      variable,
    ])();
  };
  for (let i = 0; i < count; i++)
    yield {rule: rule(1 + Math.floor(random() * 4)), data: data()};
}
