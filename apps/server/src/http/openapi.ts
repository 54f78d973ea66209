import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { App } from './room.ts';

const FILES = { type: 'array', items: { type: 'string', format: 'binary' } };

/** The upload's body is read as a stream, not validated as a value, so it is described here. */
const UPLOAD = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['files'],
        properties: {
          files: { ...FILES, description: '要核对的文件' },
          lastYear: { ...FILES, description: '同一单位上一年的文件，只用来对照' },
        },
      },
    },
  },
};

interface Described {
  readonly paths?: Record<string, { post?: object } | undefined>;
}

function withUpload<T extends Described>(openapi: T): T {
  const path = openapi.paths?.['/api/batches'];
  if (path?.post) path.post = { ...path.post, requestBody: UPLOAD };
  return openapi;
}

/** Describes every route at /api/openapi.json (OpenAPI 3.1), from the same schemas that validate. Register before them. */
export async function describeApi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '实绩 Shiji', version, description: '核对绩效报告里的每一个数' } },
    transform: jsonSchemaTransform,
    transformObject: (input) => withUpload(jsonSchemaTransformObject(input) as Described) as never,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_, reply) => {
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger()));
  });
}
