import type { Attribute, ElementType, Graph, Node, Tensor, Value } from './graph.ts';
import { bytesField, floatField, intField, type Parts } from './protobuf.ts';

/** Numbers are those of the format's definition, onnx.proto. */

const IR_VERSION = 8;
/** The set of operators that Piper's exporter uses. */
const OPSET = 15;

const ELEMENT_TYPES: Record<ElementType, number> = { float: 1, int64: 7, bool: 9 };
const ATTRIBUTE_TYPES = { float: 1, int: 2, string: 3, graph: 5, ints: 7 };

/** The content of an ONNX file, in parts: what is to be written one after the other. */
export function onnxModel(graph: Graph): Parts {
  return [
    ...intField(1, IR_VERSION),
    ...bytesField(2, 'voicefit'),
    ...bytesField(7, graphMessage(graph)),
    ...bytesField(8, [...bytesField(1, ''), ...intField(2, OPSET)]),
  ];
}

function graphMessage({ name, nodes, initializers, inputs, outputs }: Graph): Parts {
  return [
    ...nodes.flatMap((node) => bytesField(1, nodeMessage(node))),
    ...bytesField(2, name),
    ...initializers.flatMap((tensor) => bytesField(5, tensorMessage(tensor))),
    ...inputs.flatMap((value) => bytesField(11, valueMessage(value))),
    ...outputs.flatMap((value) => bytesField(12, valueMessage(value))),
  ];
}

function nodeMessage({ opType, inputs, outputs, attributes = {} }: Node): Parts {
  return [
    ...inputs.flatMap((name) => bytesField(1, name)),
    ...outputs.flatMap((name) => bytesField(2, name)),
    ...bytesField(4, opType),
    ...Object.entries(attributes).flatMap(([name, value]) => bytesField(5, attributeMessage(name, value))),
  ];
}

function attributeMessage(name: string, value: Attribute): Parts {
  const typed = (type: keyof typeof ATTRIBUTE_TYPES, fields: Parts): Parts => [
    ...bytesField(1, name),
    ...fields,
    ...intField(20, ATTRIBUTE_TYPES[type]),
  ];
  if (typeof value === 'number') return typed('int', intField(3, value));
  if (typeof value === 'string') return typed('string', bytesField(4, value));
  if ('float' in value) return typed('float', floatField(2, value.float));
  if ('nodes' in value) return typed('graph', bytesField(6, graphMessage(value)));
  return typed(
    'ints',
    value.flatMap((each) => intField(8, each)),
  );
}

function tensorMessage({ name, dims, data }: Tensor): Parts {
  const type = data instanceof Float32Array ? ELEMENT_TYPES.float : ELEMENT_TYPES.int64;
  // The format's raw data is little-endian, as are all machines that we run on.
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return [
    ...dims.flatMap((size) => intField(1, size)),
    ...intField(2, type),
    ...bytesField(8, name),
    ...bytesField(9, [raw]),
  ];
}

function valueMessage({ name, type, dims }: Value): Parts {
  const sizes = dims.flatMap((size) =>
    bytesField(1, typeof size === 'number' ? intField(1, size) : bytesField(2, size)),
  );
  const tensor = [...intField(1, ELEMENT_TYPES[type]), ...bytesField(2, sizes)];
  return [...bytesField(1, name), ...bytesField(2, bytesField(1, tensor))];
}
