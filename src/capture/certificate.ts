import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findOpenssl } from '../commands/find-openssl.ts';

/** A key and its self-signed certificate for mx.example.com. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** The files of a certificate in `folder`; makes them with OpenSSL when they are not there. */
export const certificateIn = (folder: string): Certificate => {
  const certificate = join(folder, 'tls.crt');
  const key = join(folder, 'tls.key');
  if (!existsSync(certificate)) {
    const openssl = findOpenssl();
    const subject = ['-subj', '/CN=mx.example.com', '-addext', 'subjectAltName=DNS:mx.example.com'];
    const made = ['-keyout', key, '-out', certificate];
    execFileSync(openssl, ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650', ...subject, ...made], {
      stdio: 'ignore',
    });
  }
  return { certificate, key };
};
