// What OpenAPI says of this domain's addresses; `entry` puts it together with the others'.
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
const answer = (description: string, properties: Record<string, unknown>) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', properties } } },
})
const text = { type: 'string' }
const moment = { type: 'string', format: 'date-time' }
const stretch = { type: 'object', properties: { startsAt: moment, endsAt: moment } }
const list = (items: unknown) => ({ type: 'array', items })
const query = (name: string) => ({ name, in: 'query', schema: { type: 'string', format: 'date' } })

/** Paths of rooms and reservations. */
export const apiPaths = {
  '/api/rooms': {
    get: {
      summary: 'Rooms that can be asked for',
      responses: {
        200: answer('Rooms of open venues', {
          rooms: list({
            type: 'object',
            properties: { id: text, name: text, venue: text, capacity: { type: ['integer', 'null'] } },
          }),
        }),
      },
    },
  },
  '/api/rooms/{id}/calendar': {
    get: {
      summary: 'What is taken and what is free, from one day to another (at most 92)',
      parameters: [{ name: 'id', in: 'path', required: true, schema: text }, query('from'), query('to')],
      responses: {
        200: answer('Times on the clock of the venue', {
          room: { type: 'object' },
          taken: list(stretch),
          open: list({ type: 'object', properties: { title: text, startsAt: moment, endsAt: moment } }),
          free: list(stretch),
        }),
        404: problem('No such room'),
        422: problem('Days that cannot be read'),
      },
    },
  },
  '/api/reservations': {
    post: {
      summary: 'Asks for a room',
      parameters: [{ name: 'Idempotency-Key', in: 'header', schema: text }],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['roomId', 'startsAt', 'endsAt', 'title', 'contact'],
              properties: {
                ...{ roomId: text, startsAt: moment, endsAt: moment, title: text, organisation: text },
                contact: {
                  type: 'object',
                  required: ['name'],
                  description: 'At least one of email, phone, address',
                  properties: { name: text, email: text, phone: text, address: text },
                },
                ...{ equipment: text, purpose: text, open: { type: 'boolean' } },
                ...{ people: { type: 'integer' }, ageGroups: list(text), guardian: text },
                acceptRules: { type: 'boolean', description: 'The house rules that hold on that day' },
              },
            },
          },
        },
      },
      responses: {
        201: answer('Asked for; link is the private page of the reservation', {
          ...{ id: text, link: text },
          status: { type: 'string', enum: ['requested', 'needs-info', 'approved'] },
        }),
        409: problem(
          'places.reservation.taken; places.reservation.busy with Retry-After; idempotency.reused',
        ),
        422: problem('What cannot stand, by field'),
      },
    },
  },
} as const
