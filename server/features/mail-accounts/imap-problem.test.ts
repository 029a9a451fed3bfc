import { expect, test } from 'vitest';
import { problemOf } from './imap-problem.ts';

test.each([
  ['wrongPassword', { authenticationFailed: true, serverResponseCode: 'AUTHENTICATIONFAILED' }],
  ['tooMuch', { authenticationFailed: true, responseText: 'Too many simultaneous connections' }],
  ['tooMuch', { responseText: 'no', serverResponseCode: 'OVERQUOTA' }],
  ['unsafeLogin', { responseText: 'SELECT Unsafe Login. Please contact kefu@188.com for help' }],
  ['certificate', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
  ['certificate', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
  ['certificate', { code: 'CERT_HAS_EXPIRED', tlsFailed: true }],
  ['noTls', { code: 'ERR_SSL_WRONG_VERSION_NUMBER' }],
  ['noTls', { tlsFailed: true }],
  ['unknownHost', { code: 'ENOTFOUND' }],
  ['away', { code: 'ECONNREFUSED' }],
  ['away', { code: 'CONNECT_TIMEOUT' }],
  ['unexpected', { code: 'ParserError11' }],
])('%s', (problem, fault) => {
  expect(problemOf(Object.assign(new Error('Command failed'), fault))).toBe(problem);
});
