import { findProgram } from './find-program.ts';

/** The path of OpenSSL, which makes certificates and connects with TLS. Throws with what to do when there is none. */
export const findOpenssl = (): string =>
  findProgram({
    title: 'OpenSSL',
    variable: 'OPENSSL_PATH',
    names: ['openssl'],
    places: ['/usr/bin/openssl'],
    packages: ['openssl'],
    advice: [],
  });
