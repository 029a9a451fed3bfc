import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { newWebhookSecret, signedHeaders } from './sign-delivery.ts';

test('signs as the published vector of the Standard Webhooks specification', () => {
  const signed = signedHeaders(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: new Date(1_614_265_330_000),
    body: '{"test": 2432232314}',
  });
  expect(signed).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('while a secret is changed, receivers with either one believe the call', () => {
  const secrets = [newWebhookSecret(), newWebhookSecret()];
  const body = '{"type":"webhook.test"}';
  const headers = signedHeaders(secrets, { id: 'm1', at: new Date(), body });
  for (const secret of secrets)
    expect(new Webhook(secret).verify(body, headers)).toEqual({ type: 'webhook.test' });
  expect(() => new Webhook(newWebhookSecret()).verify(body, headers)).toThrow('No matching signature');
});
