import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { answerErrors } from './answer-errors.ts';
import { FAILURES } from './failure.ts';
import { guard } from './guard.ts';
import { identifyRequests } from './identify.ts';
import { describeApi } from './openapi.ts';
import { servePage } from './page.ts';
import type { App, HttpRoom } from './room.ts';
import { batchRoutes } from './routes/batches.ts';
import { fileRoutes } from './routes/files.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { judgementRoutes } from './routes/judgements.ts';
import { mutingRoutes } from './routes/mutings.ts';
import { organisationRoutes } from './routes/organisations.ts';
import { overviewRoutes } from './routes/overview.ts';
import { sampleRoutes } from './routes/samples.ts';
import { sendingRoutes } from './routes/sending.ts';
import { serviceRoutes } from './routes/service.ts';
import { sessionRoutes } from './routes/session.ts';
import { trailRoutes } from './routes/trail.ts';
import { userRoutes } from './routes/users.ts';

export interface AppOptions {
  readonly version: string;
  readonly log: FastifyBaseLogger;
  readonly allowedHosts: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly webFolder: string;
}

const ROUTES = [
  serviceRoutes,
  sessionRoutes,
  batchRoutes,
  overviewRoutes,
  fileRoutes,
  sendingRoutes,
  judgementRoutes,
  correctionRoutes,
  mutingRoutes,
  sampleRoutes,
  organisationRoutes,
  userRoutes,
  trailRoutes,
];

/** Everything the page needs comes from ourselves; antd writes its styles into the page. */
const CONTENT_SECURITY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

async function secure(app: App, allowedHosts: readonly string[]): Promise<void> {
  guard(app, allowedHosts);
  // No HSTS: without a proxy in front this is plain HTTP on the machine itself.
  await app.register(helmet, {
    contentSecurityPolicy: CONTENT_SECURITY,
    hsts: false,
    crossOriginEmbedderPolicy: false,
  });
  await app.register(rateLimit, { max: 1200, timeWindow: '1 minute', errorResponseBuilder: () => FAILURES.tooOften() });
}

/** One line a request: the route's pattern instead of the address, and nothing of what was sent. */
function logRequests(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const milliseconds = Math.round(reply.elapsedTime);
    request.log.info({ method, route: routeOptions.url ?? 'page', status: reply.statusCode, milliseconds }, 'request');
  });
}

/** Builds the HTTP application over its means; it does not listen yet. */
export async function buildApp(room: HttpRoom, options: AppOptions): Promise<App> {
  const fastify = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    trustProxy: options.trustedProxies.length > 0 && [...options.trustedProxies],
    routerOptions: { maxParamLength: 300 },
  });
  const app: App = fastify.withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  answerErrors(app as never);
  logRequests(app);
  await secure(app, options.allowedHosts);
  await identifyRequests(app, room.people);
  await app.register(multipart, { throwFileSizeLimit: false });
  await describeApi(app, options.version);
  for (const routes of ROUTES) routes(app, room);
  await servePage(app, options.webFolder);
  return app;
}
