// node compare.mjs KUAIBAN [COUNT] [SEED]: feeds generated rules to `kuaiban eval-rule` and to json-logic-js and compares.
// With KUAIBAN_JSONLOGIC_TABLE=FILE the official table must hold as well, row by row.
import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {isDeepStrictEqual} from "node:util";
import reference from "json-logic-js";
import {cases} from "./generate.mjs";

const [program, count = "12000", seed = "20261123"] = process.argv.slice(2);

const asked = [];
let thrown = 0;
for (const one of cases(Number(count) * 2, Number(seed))) {
  if (asked.length === Number(count))
    break;
  try {
    const result = reference.apply(one.rule, one.data);
    asked.push({...one, result: JSON.parse(JSON.stringify(result === undefined ? null : result))});
  } catch {
    thrown++;                                   // the reference itself gives up: nothing to compare with
  }
}
const table = process.env.KUAIBAN_JSONLOGIC_TABLE;
const official = table ? JSON.parse(readFileSync(table, "utf8")) : [];

const input = [...asked, ...official].map(({rule, data}) => JSON.stringify({rule, data})).join("\n") + "\n";
const run = spawnSync(program, ["eval-rule"], {input, encoding: "utf8", maxBuffer: 1 << 28});
if (run.status !== 0)
  throw new Error(`eval-rule ended with ${run.status}: ${run.stderr}`);
const answers = run.stdout.trimEnd().split("\n").map((line) => JSON.parse(line));

let wrong = 0;
[...asked, ...official].forEach((one, i) => {
  if (!isDeepStrictEqual(answers[i], one.result) && ++wrong <= 20)
    console.log(`differs: ${JSON.stringify(one.rule)} on ${JSON.stringify(one.data)}\n  reference ${JSON.stringify(one.result)}, ours ${JSON.stringify(answers[i])}`);
});
console.log(`${asked.length} generated rules (seed ${seed}; ${thrown} more made the reference throw), ${official.length} of the official table: ${wrong} differ`);
if (asked.length < Number(count))
  throw new Error(`only ${asked.length} rules could be compared`);
process.exit(wrong === 0 ? 0 : 1);
