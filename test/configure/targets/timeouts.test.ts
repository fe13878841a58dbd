import { describe, expect, test } from 'vitest';
import { CLOUD, commentOn, envValue, type Given, ON_CARD, snippet, wanted, yamlValue } from './given.ts';
import { CUSTOMERS, customersProject, project, TODAY } from './project.ts';

const INFER = 'LOCAL_LLM_INFER_TIMEOUT_SEC';
const RESPONSE = 'LOCAL_WS_RESPONSE_TIMEOUT';
const slow = (first: number): Given => ({ replySec: { later: first / 2, first } });

describe('the speech server gives a whole reply up', () => {
  test.for([
    [0.5, '20'],
    [15, '20'],
    [15.4, '21'],
    [40, '52'],
  ] as const)('of %s s after %s s', ([first, sec]) => {
    expect(envValue(wanted(slow(first)), INFER)).toBe(sec);
  });

  test('after the listed seconds if no wait is known', () => {
    expect(envValue(wanted({ replySec: null }), INFER)).toBe('20');
  });

  test('a raised timeout says why, in the file and as a warning', () => {
    const config = wanted(slow(40));
    expect(commentOn(config, INFER)).toMatch(/LOCAL_LLM_INFER_TIMEOUT_SEC is raised to 52 s.*40 s/);
    expect(config.warnings).toContainEqual({ code: 'timeout-raised', key: INFER, sec: 52, waitSec: 40 });
    expect(commentOn(wanted(slow(9)), INFER)).toBeNull();
  });

  test('seconds of a card say nothing about the CPU that AVA would use instead', () => {
    const [rtx] = ON_CARD.gpus ?? [];
    if (rtx === undefined) throw new Error('no card');
    const config = wanted({ ...ON_CARD, gpus: [{ ...rtx, vendor: 'amd', backend: 'vulkan' }], ...slow(40) });
    expect(envValue(config, INFER)).toBe('20');
  });
});

describe('the engine waits for an answer of the speech server', () => {
  test.for([
    // Today's files say 10 s where .env says nothing.
    [project(), 7, undefined],
    [project(), 9, '12'],
    [project({ env: new Map([[RESPONSE, '5.0']]) }), 7, '10'],
    [project({ env: new Map([[RESPONSE, '30']]) }), 20, undefined],
    [project({ env: new Map([[RESPONSE, 'soon']]) }), 9, '12'],
    [customersProject(), 7, '10'],
    [null, 7, '10'],
  ] as const)('case %#', ([where, first, sec]) => {
    const config = wanted({ ...slow(first), project: where });
    expect(envValue(config, RESPONSE)).toBe(sec);
    const raised = config.warnings.filter((each) => each.code === 'timeout-raised' && each.key === RESPONSE);
    expect(raised).toHaveLength(sec === undefined ? 0 : 1);
  });

  test('what an earlier choice raised stays without its reason, unless it holds for this one', () => {
    const settled = (sec: string, given: Given) =>
      wanted({ ...given, project: project({ env: new Map([[RESPONSE, sec]]) }) }).files.flatMap((file) =>
        file.format === 'env' ? file.settled : [],
      );
    expect(settled('133', slow(9))).toEqual([RESPONSE]);
    expect(settled('133', slow(102))).toEqual([]);
    // Raised from less than the server's files say.
    expect(settled('10', slow(7))).toEqual([]);
    expect(settled('133', { chosen: CLOUD })).toEqual([INFER, RESPONSE]);
  });

  test('a number in the YAML file counts instead, and is raised there', () => {
    const local = { providers: { local: { response_timeout_sec: 8 } } };
    const config = wanted({ ...slow(9), project: project({ local }) });
    expect(yamlValue(config, 'providers.local.response_timeout_sec')).toBe(12);
    expect(config.warnings).toContainEqual({
      code: 'timeout-raised',
      key: 'providers.local.response_timeout_sec',
      sec: 12,
      waitSec: 9,
    });
  });

  test('a variable in the YAML file is left in place', () => {
    const config = wanted({ ...slow(9), project: project() });
    expect(yamlValue(config, 'providers.local.response_timeout_sec')).toBeUndefined();
  });

  test('a slow voice of its own is waited for beside an external language model', () => {
    const base = { ...TODAY, providers: { ...TODAY.providers, local_tts: { response_timeout_sec: '3' } } };
    const config = wanted({ target: 'llama-server', project: project({ base }) });
    expect(yamlValue(config, 'providers.local_tts.response_timeout_sec')).toBe(4);
    // What is shown to copy gives the reason too.
    expect(snippet(config, 'provider')).toMatch(
      /# Voicefit: providers\.local_tts\.response_timeout_sec is raised to 4 s.*\n +response_timeout_sec: 4\n/,
    );
  });
});

describe("in the customer's own time", () => {
  test('a preset with seconds of its own stays as it is', () => {
    const config = wanted({ ...slow(40), project: customersProject() });
    expect(yamlValue(config, 'providers.local.response_timeout_sec')).toBeUndefined();
  });

  test('one without takes those of the provider, which are raised in the file: its loader ignores .env', () => {
    const { options: _, ...bare } = CUSTOMERS.pipelines.local_only;
    const base = { ...CUSTOMERS, pipelines: { ...CUSTOMERS.pipelines, local_only: bare } };
    const config = wanted({ ...slow(40), project: customersProject({ base }) });
    expect(yamlValue(config, 'providers.local.response_timeout_sec')).toBe(52);
  });

  test('a preset of our own waits as long as the speech server', () => {
    const { local_only: _, ...pipelines } = CUSTOMERS.pipelines;
    const config = wanted({ ...slow(40), project: customersProject({ base: { ...CUSTOMERS, pipelines } }) });
    expect(yamlValue(config, 'pipelines.local_only')).toMatchObject({
      options: { llm: { llm_response_timeout_sec: 52 } },
    });
  });
});
