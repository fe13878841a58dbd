// Sums what the parts of the tests have come to. The argument is the list of the parts that `test/run-all.ts` writes:
// one that did not run or left no results counts as one failed test, and so does a test file that could not be
// loaded, and a part that failed for another reason than its tests. What failed is said again at the end, since a
// log of thousands of lines is read from there.
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const LINES_OF_A_FAILURE = 12;
const [partsFile] = process.argv.slice(2);

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };
const NOTHING = { passed: 0, failed: 0, skipped: 0 };
const because = (line) => {
  console.log(line);
  return ONE_FAILED;
};
const sayFailed = (where, title, message) => {
  console.log(`FAILED ${where} > ${title}`);
  console.log(message.split('\n').slice(0, LINES_OF_A_FAILURE).join('\n'));
};

function ofPart({ name, results, passed }) {
  if (passed === null) return because(`The part "${name}" did not run to its end.`);
  const ran = results === null ? null : read(join(dirname(partsFile), results));
  if (results !== null && ran === null) return because(`The part "${name}" left no results.`);
  const count = ran === null ? NOTHING : 'testResults' in ran ? ofVitest(ran) : ofPlaywright(ran);
  if (passed || count.failed > 0) return count;
  return { ...count, failed: because(`The part "${name}" failed.`).failed };
}

function ofVitest(ran) {
  for (const file of ran.testResults) {
    const failed = file.assertionResults.filter((it) => it.status === 'failed');
    for (const it of failed) sayFailed(file.name, it.fullName, it.failureMessages.join('\n'));
    if (file.status === 'failed' && failed.length === 0) sayFailed(file.name, 'the whole file', file.message);
  }
  const unloadable = ran.testResults.filter(
    (it) => it.status === 'failed' && it.assertionResults.length === 0,
  );
  return {
    passed: ran.numPassedTests,
    failed: ran.numFailedTests + unloadable.length,
    skipped: ran.numPendingTests + ran.numTodoTests,
  };
}

function ofPlaywright(ran) {
  for (const spec of ran.suites.flatMap(specsOf).filter((it) => !it.ok)) {
    const errors = spec.tests.flatMap((it) => it.results).flatMap((it) => it.errors ?? []);
    sayFailed(spec.file, spec.title, errors.map((it) => it.message ?? '').join('\n'));
  }
  const { expected, flaky, unexpected, skipped } = ran.stats;
  return { passed: expected, failed: unexpected + flaky + ran.errors.length, skipped };
}

function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

const parts = read(partsFile);
const counts = parts === null ? [because('The tests did not run.')] : parts.map(ofPart);
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
