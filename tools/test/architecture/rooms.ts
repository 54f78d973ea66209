/** What a room may import besides itself. */
export interface Room {
  /** Other rooms, by their folder. */
  readonly rooms: readonly string[];
  /** Rooms of which it may only know the types. */
  readonly typesOf?: readonly string[];
  /** Packages of other people; naming a new one here is a decision, with its reason in docs/why or the commit. */
  readonly packages: readonly string[];
  /** Whether it may use Node’s own modules. */
  readonly node: boolean;
}

const FLOORS = ['packages/figure', 'packages/document', 'packages/rules', 'packages/forms', 'packages/audit'];

/** The arrows of the house, each pointing down: figure, document ← rules ← forms ← audit ← apps. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'packages/figure': { rooms: [], packages: ['decimal.js'], node: false },
  'packages/document': {
    rooms: [],
    packages: ['docxtemplater', 'fflate', 'hucre', 'pdfjs-dist', 'pizzip'],
    node: false,
  },
  'packages/rules': { rooms: FLOORS.slice(0, 2), packages: ['yaml', 'zod'], node: false },
  'packages/forms': { rooms: FLOORS.slice(0, 3), packages: [], node: false },
  'packages/audit': { rooms: FLOORS.slice(0, 4), packages: [], node: false },
  'apps/intake': { rooms: FLOORS, packages: ['pdfjs-dist'], node: true },
  'apps/server': {
    rooms: [...FLOORS, 'apps/intake'],
    packages: [
      'fastify',
      '@fastify/helmet',
      '@fastify/multipart',
      '@fastify/rate-limit',
      '@fastify/static',
      '@fastify/swagger',
      '@fastify/cookie',
      '@node-rs/argon2',
      'fastify-type-provider-zod',
      'graphile-worker',
      'kysely',
      'pg',
      'pino',
      'pino-roll',
      'yauzl',
      'zod',
    ],
    node: true,
  },
  'apps/cli': { rooms: [...FLOORS, 'apps/intake', 'apps/server'], packages: [], node: true },
  'apps/web': {
    rooms: [],
    typesOf: [...FLOORS, 'apps/server'],
    packages: ['react', 'react-dom', 'antd', '@ant-design/cssinjs', '@tanstack/react-query', '@tanstack/react-router'],
    node: false,
  },
};
