import { z } from 'zod';

/** The name under which panel and popup connect. */
export const surfacePortName = 'surface';

/**
 * What a surface says over its port. `id` is a UUID that stays the same when an operation is sent again
 * after the background died, so that nothing is done twice.
 */
export const SurfaceMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('call'),
    id: z.uuid(),
    kind: z.enum(['query', 'mutation', 'subscription']),
    path: z.string().max(100),
    /** Absent when undefined: messages travel as JSON. */
    input: z.unknown().optional(),
  }),
  z.object({ type: z.literal('stop'), id: z.uuid() }),
  z.object({ type: z.literal('window'), windowId: z.number().int() }),
  z.object({ type: z.literal('ping') }),
]);
export type SurfaceMessage = z.infer<typeof SurfaceMessage>;

export const BackgroundMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('data'), id: z.uuid(), data: z.unknown().optional() }),
  z.object({ type: z.literal('done'), id: z.uuid() }),
  z.object({ type: z.literal('error'), id: z.uuid(), error: z.unknown().optional() }),
]);
export type BackgroundMessage = z.infer<typeof BackgroundMessage>;

/** The part of a `runtime.Port` that both ends use; tests pair two of these. */
export type MessagePortLike = {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
};
