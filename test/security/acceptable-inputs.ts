import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';

type Shape = z.core.JSONSchema.BaseSchema;

/**
 * Up to so many inputs that a schema accepts, with these ids wherever one is asked for, or one of nothing; none where its
 * refinements are too narrow to be met by chance.
 */
export function acceptableInputs(
  schema: z.ZodType,
  { count, ids }: { count: number; ids: readonly string[] },
): unknown[] {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const known = fc.oneof({ arbitrary: fc.constantFrom(...ids), weight: 4 }, fc.uuid());
  return fc
    .sample(fitting(shape, known), 20 * count)
    .filter((value) => schema.safeParse(value).success)
    .slice(0, count);
}

function fitting(shape: Shape, id: Arbitrary<string>): Arbitrary<unknown> {
  const inner = (part: unknown) => fitting(part as Shape, id);
  const choices = shape.anyOf ?? shape.oneOf;
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (choices) return fc.oneof(...choices.map(inner));
  const { minimum: min = -(2 ** 40), maximum: max = 2 ** 40 } = shape;
  switch (shape.type) {
    case 'object':
      return objectOf(shape, inner);
    case 'array': {
      const { minItems: minLength = 0, maxItems = Number.POSITIVE_INFINITY } = shape;
      return fc.array(inner(shape.items), {
        minLength,
        maxLength: Math.min(minLength + 3, maxItems),
      });
    }
    case 'string':
      return shape.format === 'uuid' ? id : textOf(shape);
    case 'integer':
      return fc.integer({ min, max });
    case 'number':
      return fc.double({ min, max, noNaN: true });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

function objectOf(
  { properties, propertyNames, additionalProperties, required = [] }: Shape,
  inner: (part: unknown) => Arbitrary<unknown>,
) {
  if (properties) {
    const each = Object.entries(properties).map(([name, shape]) => [name, inner(shape)]);
    return fc.record(Object.fromEntries(each) as Record<string, Arbitrary<unknown>>, {
      requiredKeys: required,
    });
  }
  if (typeof additionalProperties !== 'object') return fc.constant({});
  const value = inner(additionalProperties);
  if (required.length > 0) return fc.record(Object.fromEntries(required.map((name) => [name, value])));
  const name = typeof propertyNames === 'object' ? inner(propertyNames) : fc.string();
  return fc.dictionary(name as Arbitrary<string>, value, { maxKeys: 3 });
}

/** As schemas ask for, and what PostgreSQL does not keep. */
const words = [
  'a\0b\ud83d',
  'anna@kith.example',
  'kith.example',
  'https://kith.example/',
  '#sender',
  'Asia/Shanghai',
  'CNY',
];

function textOf({ format, pattern, minLength = 0, maxLength = 200 }: Shape): Arbitrary<string> {
  if (format === 'date' || format === 'date-time')
    return fc
      .date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2200-01-01') })
      .map((date) => date.toISOString().slice(0, format === 'date' ? 10 : undefined));
  if (pattern)
    return fc.stringMatching(new RegExp(pattern.replace(/\+\$$/, `{${minLength || 1},${maxLength}}$`)));
  return fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', minLength, maxLength }));
}
